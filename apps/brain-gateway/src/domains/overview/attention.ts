import type { OverviewActivity, OverviewWaiting } from "@bizosaas/contracts";
import type { Read } from "../../platform/http/verb.ts";

/** What the caller may see beyond runs. */
export type Sight = { approvals: boolean; connections: boolean; audit: boolean };
/** Of a budget, from which on it is told: time enough to raise it. */
const warnedShare = 0.8;
type AttentionRow = OverviewWaiting & { activity: OverviewActivity[] };

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const waiting = `
    (select coalesce(jsonb_agg(x), '[]') from (
      select a.id, a.title, coalesce(w.name, a.client_name, k.name) as "workflowName", ${iso("a.created_at")} as at
      from (select * from approval where tenant_id = $1 and status = 'pending'
              and (expires_at is null or expires_at > now()) and $2
            order by created_at desc limit 5) a
      left join run r on r.tenant_id = a.tenant_id and r.id = a.run_id
      left join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
      left join api_key k on k.tenant_id = a.tenant_id and k.id = a.api_key_id
      order by a.created_at desc) x) as approvals,
    (select coalesce(jsonb_agg(x), '[]') from (
      select id, name, status_reason as reason from connection
      where tenant_id = $1 and status = 'broken' and $3 order by checked_at desc limit 5) x) as connections,
    (select coalesce(jsonb_agg(x), '[]') from (
      select l.id, w.name as "workflowName", l.error->>'message' as message, ${iso("l.ended_at")} as at
      from (select id, name from workflow where tenant_id = $1 and deleted_at is null
            order by updated_at desc, id desc limit 200) w
      cross join lateral (
        select r.id, r.status, r.error, coalesce(r.finished_at, r.created_at) as ended_at from run r
        where r.tenant_id = $1 and r.workflow_id = w.id and r.status in ('succeeded', 'failed')
          and r.created_at > now() - interval '30 days'
        order by r.created_at desc limit 1) l
      where l.status = 'failed' order by l.ended_at desc limit 5) x) as "failedRuns",
    (select coalesce(jsonb_agg(x), '[]') from (
      select s.id, w.name as "workflowName", s.status, ${iso("s.created_at")} as at
      from (select id, created_at, status from run
            where tenant_id = $1 and status in ('queued', 'running')
              and created_at < now() - interval '1 hour' and created_at > now() - interval '30 days'
            order by created_at desc, id desc limit 5) s
      join run r on r.tenant_id = $1 and r.id = s.id
      join workflow w on w.tenant_id = $1 and w.id = r.workflow_id order by s.created_at desc) x) as "stuckRuns",
    (select coalesce(jsonb_agg(x), '[]') from (
      select w.id, w.name as "workflowName", sum(u.cost_micros) as "spentMicros", s.month_budget_micros as "budgetMicros"
      from workflow_settings s
      join workflow w on w.tenant_id = $1 and w.id = s.workflow_id and w.deleted_at is null
      join run r on r.tenant_id = $1 and r.workflow_id = w.id
      join ai_usage u on u.tenant_id = $1 and u.run_id = r.id and u.at >= $5
      where s.tenant_id = $1 and s.month_budget_micros is not null
      group by w.id, w.name, s.month_budget_micros having sum(u.cost_micros) >= s.month_budget_micros * ${warnedShare}
      order by sum(u.cost_micros) / s.month_budget_micros desc limit 5) x) as budgets`;

const newestRuns = `
      (select r.id, coalesce(r.finished_at, r.started_at, r.created_at) as at, 'run.' || r.status as action,
        u.name as actor, 'run' as kind, r.id::text as object, w.name as title, r.id as run, null::jsonb as resource, false as gone
      from (select * from run where tenant_id = $1 order by created_at desc, id desc limit 8) r
      join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
      left join user_account u on u.id = r.started_by_id)`;

const newestReceipts = `
      (select id, coalesce(case when status = 'undone' then undone_at end, finished_at, started_at), 'receipt.' || status, null, 'receipt', id::text,
        nullif(summary, ''), run_id,
        (select jsonb_build_object('id', o.id, 'kind', o.kind) from resource o
          where o.tenant_id = $1 and o.connection_id = receipt.connection_id and o.kind = receipt.target_kind
            and o.external_id = receipt.target_id and o.deleted_at is null), false
      from receipt where tenant_id = $1 order by receipt.id desc limit 8)`;

/** What a run or a receipt says already, and what nobody looks for on a home page, is left to the audit log. */
const newestChanges = `
      (select a.id, a.at, a.action, coalesce(u.name, k.name), a.object_kind, a.object_id,
        coalesce(a.after->>'name', a.after->>'title', a.before->>'name', a.before->>'title', a.after->>'email',
          case a.object_kind
            when 'workflow' then (select name from workflow where tenant_id = $1 and id::text = a.object_id)
            when 'connection' then (select name from connection where tenant_id = $1 and id::text = a.object_id)
            when 'approval' then (select title from approval where tenant_id = $1 and id::text = a.object_id)
          end),
        null, null,
        case a.object_kind
          when 'workflow' then not exists (
            select from workflow where tenant_id = $1 and id::text = a.object_id and deleted_at is null)
          when 'connection' then not exists (select from connection where tenant_id = $1 and id::text = a.object_id)
          when 'project' then not exists (select from project where tenant_id = $1 and id::text = a.object_id)
          else false
        end
      from (
        select * from (select * from audit_entry where tenant_id = $1 and $4 order by at desc limit 200) newest
        where action not in ('action.perform', 'action.fail', 'workflow.run', 'workflow.save_draft', 'connection.test', 'ai_key.test')
          and object_kind not in ('notification', 'session', 'visit')
        order by at desc limit 8) a
      left join user_account u on a.actor = 'user:' || u.id
      left join api_key k on k.tenant_id = $1 and a.actor = 'api_key:' || k.id)`;

const text = `
  select ${waiting},
    (select coalesce(jsonb_agg(x), '[]') from (
      select n.id, ${iso("n.at")} as at, n.action, n.actor as "actorName", n.kind as "objectKind", n.object as "objectId",
        n.title, n.run as "runId", n.resource, n.gone as "isGone"
      from (${newestRuns} union all ${newestReceipts} union all ${newestChanges}) n
      order by n.at desc limit 8) x) as activity`;

/** What waits for a person and what happened last, in one statement. */
export const readAttention = async (read: Read, tenantId: string, sight: Sight, monthBegan: Date) => {
  const values = [tenantId, sight.approvals, sight.connections, sight.audit, monthBegan];
  const [row] = await read<AttentionRow>({ name: "overview-attention", text, values });
  if (!row) throw new Error("Looking for what waits answered with no row.");
  const { activity, ...waits } = row;
  return { activity, waiting: waits };
};
