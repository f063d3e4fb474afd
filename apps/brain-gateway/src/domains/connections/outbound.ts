import {
  type AccessTokens,
  type Bucket,
  bearerEgress,
  type Connector,
  createBucket,
  movedEgress,
  throttledEgress,
} from "@bizosaas/connectors";
import type { Services } from "../../platform/services/services.ts";
import { type BoundEgress, bindEgress } from "./bind-egress.ts";

const keptBuckets = 5000;
const buckets = new Map<string, Bucket>();

/** This process' share of what the vendor allows a connection; what others take besides, `Retry-After` settles. */
export const bucketOf = ({ rateLimit }: Connector, connectionId: string): Bucket | null => {
  if (!rateLimit) return null;
  const bucket = buckets.get(connectionId) ?? createBucket(rateLimit);
  buckets.delete(connectionId);
  buckets.set(connectionId, bucket);
  if (buckets.size > keptBuckets) buckets.delete(buckets.keys().next().value ?? "");
  return bucket;
};

/** A connection's way out: to its own hosts alone, at the address that stands for them here, signed where it signs in. */
export const outboundOf = (
  { egress, env }: Pick<Services, "egress" | "env">,
  connector: Connector,
  hosts: readonly string[],
  tokens: AccessTokens | null,
  bucket: Bucket | null = null,
): BoundEgress => {
  const origin = env.CONNECTOR_URLS[connector.id];
  const bound = bindEgress(origin === undefined ? egress : movedEgress(egress, origin), hosts);
  const { refusal } = bound;
  const spread = bucket === null ? bound : throttledEgress(bound, bucket, connector.name);
  return { ...(tokens === null ? spread : bearerEgress(spread, tokens)), refusal };
};
