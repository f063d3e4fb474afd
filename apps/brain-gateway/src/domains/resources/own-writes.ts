import type { ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { OwnWrite } from "./rules.ts";

type WriteRow = { target_id: string; id: string; run_id: string | null; status: string };

const text = `
  select distinct on (target_id) target_id, id, run_id, status
  from receipt
  where tenant_id = $1::uuid and connection_id = $2::uuid and target_kind = $3 and target_id = any($4::text[])
    and ((status = 'started' and started_at > now() - interval '15 minutes')
      or (status in ('succeeded', 'undone') and greatest(finished_at, undone_at) > now() - interval '5 minutes'))
  order by target_id, started_at desc`;

/**
 * The last write of ours to each of these records that is under way, or was in the last five minutes: a change that a
 * sync sees there may be our own, which starts nothing twice, nor the workflow that made it.
 */
export const findOwnWrites = async (
  { tx, tenantId }: TenantScope,
  connectionId: string,
  kind: ResourceKind,
  externalIds: readonly string[],
): Promise<Map<string, OwnWrite>> => {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<WriteRow[]>(text, tenantId, connectionId, kind, externalIds);
  return new Map(
    rows.map((row) => [row.target_id, { receiptId: row.id, runId: row.run_id, isUnderWay: row.status === "started" }]),
  );
};
