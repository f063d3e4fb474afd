import type { Capability } from "../kit/connector.ts";
import type { ScopeName, SlackConfig } from "./config.ts";

/** Any one of its sets of scopes gives a right. */
type Right = {
  id: string;
  label: string;
  why: string;
  scopes: readonly (readonly ScopeName[])[];
  /** Also what Slack sends us has to be told from what others send. */
  isSigned?: boolean;
};

/** What an app may do here, and the scopes that make it so. */
const rights: readonly Right[] = [
  {
    id: "channels",
    label: "Send messages to channels",
    why: "It needs the scopes chat:write, channels:read and channels:history, or groups:read and groups:history for private channels.",
    scopes: [
      ["chat:write", "channels:read", "channels:history"],
      ["chat:write", "groups:read", "groups:history"],
    ],
  },
  {
    id: "people",
    label: "Send messages to people",
    why: "It needs the scopes chat:write, users:read, im:write and im:history.",
    scopes: [["chat:write", "users:read", "im:write", "im:history"]],
  },
  {
    id: "people_by_email",
    label: "Find people by their e-mail address",
    why: "It needs the scopes users:read and users:read.email.",
    scopes: [["users:read", "users:read.email"]],
  },
  {
    id: "decisions",
    label: "Decide on approvals by a button",
    why: "It needs the app's signing secret, and the scopes chat:write, users:read, users:read.email, im:write and im:history.",
    scopes: [["chat:write", "users:read", "users:read.email", "im:write", "im:history"]],
    isSigned: true,
  },
];

export const capabilitiesOf = (
  scopes: ReadonlySet<string>,
  { signingSecret }: Pick<SlackConfig, "signingSecret">,
): Capability[] =>
  rights.map(({ id, label, why, scopes: sets, isSigned = false }) => {
    const isGranted = sets.some((needed) => needed.every((scope) => scopes.has(scope)));
    const allowed = isGranted && (!isSigned || signingSecret !== "");
    return { id, label, allowed, ...(!allowed && { why }) };
  });

const sending: readonly string[] = ["channels", "people"];

/** Whether any of it can send a message. */
export const canSend = (capabilities: readonly Capability[]): boolean =>
  capabilities.some(({ id, allowed }) => allowed && sending.includes(id));
