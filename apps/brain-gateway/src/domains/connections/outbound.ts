import { type AccessTokens, bearerEgress, type Connector, movedEgress } from "@bizosaas/connectors";
import type { Services } from "../../platform/services/services.ts";
import { type BoundEgress, bindEgress } from "./bind-egress.ts";

/** A connection's way out: to its own hosts alone, at the address that stands for them here, signed where it signs in. */
export const outboundOf = (
  { egress, env }: Pick<Services, "egress" | "env">,
  connector: Connector,
  hosts: readonly string[],
  tokens: AccessTokens | null,
): BoundEgress => {
  const origin = env.CONNECTOR_URLS[connector.id];
  const bound = bindEgress(origin === undefined ? egress : movedEgress(egress, origin), hosts);
  return tokens === null ? bound : { ...bearerEgress(bound, tokens), refusal: bound.refusal };
};
