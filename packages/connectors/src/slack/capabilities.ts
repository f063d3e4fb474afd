import type { Capability } from "../kit/connector.ts";
import type { ScopeName } from "./config.ts";

/** Any one of its sets of scopes gives a right. */
type Right = { id: string; label: string; why: string; scopes: readonly (readonly ScopeName[])[] };

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
];

export const capabilitiesOf = (scopes: ReadonlySet<string>): Capability[] =>
  rights.map(({ id, label, why, scopes: sets }) => {
    const allowed = sets.some((needed) => needed.every((scope) => scopes.has(scope)));
    return { id, label, allowed, ...(!allowed && { why }) };
  });

/** Whether any of it can send a message. */
export const canSend = (capabilities: readonly Capability[]): boolean =>
  capabilities.some(({ id, allowed }) => allowed && id !== "people_by_email");
