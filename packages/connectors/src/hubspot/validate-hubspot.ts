import { type AppError, isAppError } from "@bizosaas/contracts";
import type { Capability, Validation } from "../kit/connector.ts";
import type { Egress } from "../kit/egress/index.ts";
import { scopesOf } from "../kit/oauth/index.ts";
import { type HubSpotConfig, hubSpotOAuth } from "./config.ts";
import { createHubSpotClient, objectPath } from "./hubspot-client.ts";
import { RecordIds } from "./record-page.ts";

const why = "It wasn't granted when this account was connected. Reconnect and allow it.";

/** One capability for each scope but the one for signing in; named as the scope is. */
export const capabilitiesOf = (config: HubSpotConfig): Capability[] => {
  const granted = scopesOf(config);
  return hubSpotOAuth.scopes
    .filter(({ id }) => id !== "oauth")
    .map(({ id, label }) => ({ id, label, allowed: granted.has(id), ...(!granted.has(id) && { why }) }));
};

/** An address that we refuse is the operator's matter: it says nothing about who signed in. */
const fromFailure = ({ code, message, retryAfterSeconds }: AppError): Validation => {
  const isInvalid = code === "credential_rejected" || code === "forbidden";
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { outcome: isInvalid ? "invalid" : "unknown", reason: message, capabilities: [], ...wait };
};

/** Judges by two calls that no stranger may make: whose account this is, and a look at its contacts. */
export const validateHubSpot = async (
  config: HubSpotConfig,
  egress: Egress,
  signal?: AbortSignal,
): Promise<Validation> => {
  const client = createHubSpotClient(config, egress);
  try {
    const { portalId, uiDomain, accountType, timeZone } = await client.account(signal);
    await client.call("GET", objectPath("contacts"), RecordIds, { query: { limit: 1 }, signal });
    const capabilities = capabilitiesOf(config);
    const detail = [accountType.toLowerCase().replaceAll("_", " "), timeZone].filter(Boolean).join(", ");
    const account = { id: String(portalId), name: `HubSpot ${portalId}`, url: `https://${uiDomain}`, detail };
    const missing = capabilities.filter(({ allowed }) => !allowed).map(({ label }) => label.toLowerCase());
    if (missing.length === 0) return { outcome: "valid", account, capabilities };
    return { outcome: "limited", reason: `This sign-in may not: ${missing.join("; ")}.`, account, capabilities };
  } catch (error) {
    if (isAppError(error)) return fromFailure(error);
    throw error;
  }
};
