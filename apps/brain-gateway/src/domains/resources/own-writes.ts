import type { ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { OwnWrite } from "./rules.ts";

type WriteRow = { target_id: string; id: string; run_id: string | null; since: Date; is_under_way: boolean };

/**
 * An undo is under way for a while after `undone_at` while the receipt is not undone yet; so is a write between two of its
 * tries, where the tool gave no clear answer. A time that an undo left behind for longer says nothing any more.
 */
const text = `
  select distinct on (w.target_id) w.target_id, w.id, w.run_id,
    case when u.is_undoing or w.status = 'undone' then coalesce(w.undone_at, w.started_at) else w.started_at end as since,
    w.status in ('started', 'failed') or u.is_undoing as is_under_way
  from receipt w
  left join sync_state s on s.tenant_id = w.tenant_id and s.connection_id = w.connection_id and s.kind = w.target_kind
  cross join lateral (
    select w.status = 'succeeded' and coalesce(w.undone_at > now() - interval '15 minutes', false) as is_undoing) u
  where w.tenant_id = $1::uuid and w.connection_id = $2::uuid and w.target_kind = $3 and w.target_id = any($4::text[])
    and ((w.status = 'started' and w.started_at > now() - interval '15 minutes')
      or u.is_undoing
      or (w.status = 'failed' and w.finished_at > now() - interval '15 minutes'
        and w.error ->> 'code' in ('internal', 'upstream_failed', 'upstream_too_large', 'upstream_timeout', 'unavailable'))
      or (w.status in ('succeeded', 'undone')
        and case when w.status = 'undone' then greatest(w.finished_at, w.undone_at) else w.finished_at end
          > least(now(), s.finished_at) - interval '5 minutes'))
  order by w.target_id, since desc`;

/**
 * The last write of ours to each of these records that is under way, or was until five minutes before a sync of theirs last
 * came to its end: a change that a sync sees there may be our own, which starts nothing twice, nor the workflow that
 * made it. A tool that was away keeps it open for as long.
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
    rows.map(({ target_id, id: receiptId, run_id: runId, since, is_under_way: isUnderWay }) => [
      target_id,
      { receiptId, runId, since, isUnderWay },
    ]),
  );
};
