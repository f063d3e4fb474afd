import type { Connector, Validation } from "@bizosaas/connectors";
import { AppError, type JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { bindEgress } from "./bind-egress.ts";

/** A verdict that may be kept; `unknown` is thrown, because nothing was learned. */
export type CheckedCredentials = {
  outcome: "valid" | "limited" | "invalid";
  reason: string | null;
  account: { name: string; url: string; detail: string };
  capabilities: Validation["capabilities"];
  hosts: string[];
};

const unknownReason = "The service could not be asked whether it takes these credentials. Try again in a moment.";

/** Asks the vendor. Throws `address_refused`, `rate_limited` or `upstream_failed` when it gave no verdict. */
export const checkCredentials = async (
  { egress }: Pick<Services, "egress">,
  connector: Connector,
  config: JsonObject,
  signal: AbortSignal,
): Promise<CheckedCredentials> => {
  const hosts = connector.hosts(config);
  const bound = bindEgress(egress, hosts);
  const { outcome, reason, account, capabilities, retryAfterSeconds } = await connector.validate(config, bound, signal);
  signal.throwIfAborted();
  const refusal = bound.refusal();
  if (outcome !== "valid" && outcome !== "limited" && refusal) throw refusal;
  if (outcome === "unknown") {
    throw new AppError("upstream_failed", reason ?? unknownReason, {
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
  return {
    outcome,
    reason: reason ?? null,
    account: account ?? { name: connector.name, url: "", detail: "" },
    capabilities,
    hosts,
  };
};

/** As `checkCredentials`; refused credentials throw `credential_rejected` with the connector's sentence. */
export const requireCredentials = async (
  ...[services, connector, config, signal]: Parameters<typeof checkCredentials>
): Promise<CheckedCredentials & { outcome: "valid" | "limited" }> => {
  const { outcome, ...checked } = await checkCredentials(services, connector, config, signal);
  if (outcome !== "invalid") return { ...checked, outcome };
  throw new AppError("credential_rejected", checked.reason ?? `${connector.name} refused these credentials.`);
};
