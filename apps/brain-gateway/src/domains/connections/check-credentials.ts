import type { Connector, Validation } from "@bizosaas/connectors";
import { AppError, type JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { BoundEgress } from "./bind-egress.ts";
import { outboundOf } from "./outbound.ts";

/** A verdict that may be kept; `unknown` is thrown, because nothing was learned. */
export type CheckedCredentials = {
  outcome: "valid" | "limited" | "invalid";
  reason: string | null;
  /** As it is kept; views leave out the id. */
  account: { id?: string; name: string; url: string; detail: string };
  /** The vendor's own id of the account, where it names one. */
  accountId: string | null;
  capabilities: Validation["capabilities"];
  hosts: string[];
};

const unknownReason = "The service could not be asked whether it takes these credentials. Try again in a moment.";

/** Asks the vendor. Throws `address_refused`, `rate_limited` or `upstream_failed` when it gave no verdict. */
export const checkCredentials = async (
  services: Pick<Services, "egress" | "env">,
  connector: Connector,
  config: JsonObject,
  signal: AbortSignal,
  outbound?: BoundEgress,
): Promise<CheckedCredentials> => {
  const hosts = connector.hosts(config);
  const bound = outbound ?? outboundOf(services, connector, hosts, null);
  const { outcome, reason, account, capabilities, retryAfterSeconds } = await connector.validate(config, bound, signal);
  signal.throwIfAborted();
  const refusal = bound.refusal();
  if (outcome !== "valid" && outcome !== "limited" && refusal) throw refusal;
  if (outcome === "unknown") {
    const sentence = reason ?? unknownReason;
    // Only a vendor that has too much to do says when to come back.
    if (retryAfterSeconds !== undefined) throw new AppError("rate_limited", sentence, { retryAfterSeconds });
    throw new AppError("upstream_failed", sentence);
  }
  return {
    ...{ outcome, accountId: account?.id ?? null },
    reason: reason ?? null,
    account: account ?? { name: connector.name, url: "", detail: "" },
    capabilities,
    hosts,
  };
};

/** As `checkCredentials`; refused credentials throw `credential_rejected` with the connector's sentence. */
export const requireCredentials = async (
  ...asked: Parameters<typeof checkCredentials>
): Promise<CheckedCredentials & { outcome: "valid" | "limited" }> => {
  const { outcome, ...checked } = await checkCredentials(...asked);
  if (outcome !== "invalid") return { ...checked, outcome };
  throw new AppError("credential_rejected", checked.reason ?? `${asked[1].name} refused these credentials.`);
};
