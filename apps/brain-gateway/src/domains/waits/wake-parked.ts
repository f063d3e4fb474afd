import type { JsonObject } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { endWaits, wakeRuns } from "./end-waits.ts";

export const mendedEvent = (connectionId: string): JsonObject => ({ connectionId });

type Parked = { runId: string; stepKey: string };

/** Lets every step that waits for this connection go on where it stands; once this transaction commits. */
export const wakeParked = async (scope: TenantScope, connectionId: string): Promise<void> => {
  const { tx, tenantId } = scope;
  const parked = await tx.$queryRaw<Parked[]>`
    select run_id as "runId", step_key as "stepKey" from run_wait
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and ended_at is null
      and request -> 'source' ->> 'type' = 'connection'`;
  if (parked.length > 0) await wakeRuns(scope, await endWaits(scope, parked, mendedEvent(connectionId)));
};
