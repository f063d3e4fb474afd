import type { Resource } from "@bizosaas/connectors";
import type { Services } from "../../platform/services/services.ts";
import type { KindRef } from "./sync-lease.ts";

/** One kind to be synced, by a worker that holds its lease. */
export type KindWork = {
  services: Services;
  ref: KindRef;
  resource: Resource;
  client: unknown;
  signal: AbortSignal;
};
