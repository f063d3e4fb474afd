import {
  type AccessTokens,
  bearerEgress,
  type Connector,
  createThrottle,
  movedEgress,
  type Throttle,
  throttledEgress,
} from "@bizosaas/connectors";
import type { Services } from "../../platform/services/services.ts";
import { type BoundEgress, bindEgress } from "./bind-egress.ts";

const keptThrottles = 5000;
const throttles = new Map<string, Throttle>();

type Whose = { tenantId: string; id: string; hosts: readonly string[] };

/**
 * A server counts all that ask it: an organization's connections to one site draw from one limit, whether one opened the
 * other or a person connected both. Never another organization's, which could use it up.
 */
const limitKeyOf = (isPerHost: boolean, { tenantId, id, hosts }: Whose): string =>
  isPerHost ? [tenantId, ...hosts.toSorted()].join(" ") : id;

/**
 * This process' share of what the vendor allows a connection, one for all that speak for it at once: syncs, steps and
 * people. What others take besides, `Retry-After` settles.
 */
export const throttleOf = ({ rateLimit }: Pick<Connector, "rateLimit">, connection: Whose): Throttle | null => {
  if (!rateLimit) return null;
  const key = limitKeyOf(rateLimit.isPerHost ?? false, connection);
  const throttle = throttles.get(key) ?? createThrottle(rateLimit);
  throttles.delete(key);
  throttles.set(key, throttle);
  if (throttles.size > keptThrottles) throttles.delete(throttles.keys().next().value ?? "");
  return throttle;
};

/** A connection's way out: to its own hosts alone, at the address that stands for them here, signed where it signs in. */
export const outboundOf = (
  { egress, env }: Pick<Services, "egress" | "env">,
  connector: Connector,
  hosts: readonly string[],
  tokens: AccessTokens | null,
  throttle: Throttle | null = null,
): BoundEgress => {
  const origin = env.CONNECTOR_URLS[connector.id];
  const bound = bindEgress(origin === undefined ? egress : movedEgress(egress, origin), hosts);
  const { refusal } = bound;
  const spread = throttle === null ? bound : throttledEgress(bound, throttle, connector.name);
  return { ...(tokens === null ? spread : bearerEgress(spread, tokens)), refusal };
};
