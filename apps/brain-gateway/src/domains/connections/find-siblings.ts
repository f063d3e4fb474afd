import { type Connector, getConnector, type Presence, type Sibling } from "@bizosaas/connectors";
import { isAppError, type JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { BoundEgress } from "./bind-egress.ts";
import { type CheckedCredentials, checkCredentials } from "./check-credentials.ts";
import { outboundOf } from "./outbound.ts";

/** What else the credentials open, as it is now. `checked` is null where nobody could say what they are worth there. */
export type FoundSibling = {
  connector: Connector;
  /** `unknown` where the look failed: nothing was learned. */
  presence: Presence | { state: "unknown" };
  /** The other's form as it would be filled in. */
  values: JsonObject;
  checked: CheckedCredentials | null;
  reason: string | null;
};

/** Whether the credentials are worth something there. */
export const opensNow = ({ checked }: Pick<FoundSibling, "checked">): boolean =>
  checked !== null && checked.outcome !== "invalid";

type Look = { connector: Connector; values: JsonObject; signal: AbortSignal; outbound?: BoundEgress };

/** Only a clear no hides what is there; any other trouble says nothing of it. */
const presenceAfter = (error: unknown): FoundSibling["presence"] => {
  const isRefusal = isAppError(error) && (error.code === "forbidden" || error.code === "not_found");
  return { state: isRefusal ? "hidden" : "unknown" };
};

/** The other tool's trouble must never stand in the way of the connection itself. */
const sentenceOf = (error: unknown): string => {
  if (isAppError(error)) return error.message;
  throw error;
};

const findSibling = async (
  services: Pick<Services, "egress" | "env">,
  { connector, values, signal, outbound }: Look,
  sibling: Sibling,
): Promise<FoundSibling> => {
  const found = { connector: getConnector(sibling.connectorId), values: sibling.toForm(values), checked: null };
  const egress = outbound ?? outboundOf(services, connector, connector.hosts(values), null);
  try {
    const presence = await sibling.look(connector.createClient(values, egress), signal);
    if (presence.state !== "active") return { ...found, presence, reason: null };
    const checked = await checkCredentials(services, found.connector, found.values, signal).catch(sentenceOf);
    if (typeof checked === "string") return { ...found, presence, reason: checked };
    return { ...found, presence, checked, reason: checked.outcome === "invalid" ? checked.reason : null };
  } catch (error) {
    return { ...found, presence: presenceAfter(error), reason: sentenceOf(error) };
  }
};

/** Looks, one after the other, at everything that the connector says its credentials open too. */
export const findSiblings = async (services: Pick<Services, "egress" | "env">, look: Look): Promise<FoundSibling[]> => {
  const found: FoundSibling[] = [];
  for (const sibling of look.connector.opensAlso ?? []) found.push(await findSibling(services, look, sibling));
  return found;
};
