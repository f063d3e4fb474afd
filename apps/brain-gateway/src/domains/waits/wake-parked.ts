import type { JsonObject } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { endWaits, wakeRuns } from "./end-waits.ts";

export const mendedEvent = (connectionId: string): JsonObject => ({ connectionId });

/** Which rows of `run_wait w` are steps that wait for their connection to work again. */
export const isParked = "w.ended_at is null and w.request -> 'source' ->> 'type' = 'connection'";

type Parked = { runId: string; stepKey: string };

/** Lets every step that waits for this connection go on where it stands; once this transaction commits. */
export const wakeParked = async (scope: TenantScope, connectionId: string): Promise<void> => {
  const { tx, tenantId } = scope;
  const parked = await tx.$queryRaw<Parked[]>`
    select w.run_id as "runId", w.step_key as "stepKey" from run_wait w
    where w.tenant_id = ${tenantId}::uuid and w.connection_id = ${connectionId}::uuid and ${Prisma.raw(isParked)}`;
  if (parked.length > 0) await wakeRuns(scope, await endWaits(scope, parked, mendedEvent(connectionId)));
};
