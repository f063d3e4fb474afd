import type { ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

type OwnWrite = { target_id: string; run_id: string; status: string };

const text = `
  select distinct on (target_id) target_id, run_id, status
  from receipt
  where tenant_id = $1::uuid and connection_id = $2::uuid and target_kind = $3 and target_id = any($4::text[])
    and run_id is not null
    and ((status = 'started' and started_at > now() - interval '15 minutes')
      or (status in ('succeeded', 'undone') and finished_at > now() - interval '5 minutes'))
  order by target_id, started_at desc`;

/**
 * Which runs are writing to these records now, or did so in the last five minutes: a change that a sync sees there may
 * be our own, and must not start the workflow that made it.
 */
export const findOwnWrites = async (
  { tx, tenantId }: TenantScope,
  connectionId: string,
  kind: ResourceKind,
  externalIds: readonly string[],
): Promise<Map<string, { runId: string; isUnderWay: boolean }>> => {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<OwnWrite[]>(text, tenantId, connectionId, kind, externalIds);
  return new Map(rows.map((row) => [row.target_id, { runId: row.run_id, isUnderWay: row.status === "started" }]));
};
