import { contract, type ListedWorkflow, mostJudged } from "@bizosaas/contracts";
import { type ListOrdering, listOrders } from "../../platform/http/list-order.ts";
import { toAnswerTime } from "../../platform/http/row-time.ts";
import { readVerb } from "../../platform/http/verb.ts";

type Row = {
  id: string;
  name: string;
  state: ListedWorkflow["state"];
  updated_at: string;
  trigger_kinds: string[];
  number: number | null;
  is_changed: boolean;
  run_id: string | null;
  run_status: string | null;
  run_at: string | null;
  succeeded: number;
  failed: number;
  sort_key: string;
};

/** A name by its beginning alone: its cursor has to fit into an address. */
const orders = listOrders("w.id", {
  name: { expression: "left(lower(w.name), 60)", type: "text" },
  updated: { expression: "w.updated_at", type: "timestamptz" },
  lastRun: { expression: "r.created_at", type: "timestamptz", isNullable: true },
});

/** Runs are judged for the page's rows alone, and walk an index that holds only those that are over. */
const textIn = (ordering: ListOrdering) => `
  with page as (
    select w.id, w.name, w.state, w.updated_at::text as updated_at, v.number, w.draft is distinct from v.definition as is_changed,
           array(select distinct n->>'kind' from jsonb_array_elements(w.draft->'nodes') n where n->>'kind' like 'trigger.%') as trigger_kinds,
           r.id as run_id, r.status as run_status, r.created_at::text as run_at, ${ordering.keyColumn},
           row_number() over (order by ${ordering.orderBy}) as place
    from workflow w
    left join workflow_version v on v.tenant_id = w.tenant_id and v.id = w.published_version_id
    left join lateral (
      select id, status, created_at from run
      where tenant_id = w.tenant_id and workflow_id = w.id order by created_at desc limit 1
    ) r on true
    where w.tenant_id = $1 and w.deleted_at is null
      and ($2::text is null or ${ordering.isAfter("$2::text", "$3")})
      and ($4::text is null or w.name ilike '%' || $4 || '%')
    order by ${ordering.orderBy}
    limit $5
  )
  select page.*, judged.* from page cross join lateral (
    select count(*) filter (where status = 'succeeded')::int as succeeded, count(*) filter (where status = 'failed')::int as failed
    from (
      select status from run
      where tenant_id = $1 and workflow_id = page.id and status in ('succeeded', 'failed') and created_at > now() - interval '30 days'
      order by created_at desc limit ${mostJudged}
    ) ended
  ) judged
  order by page.place`;

const toSummary = (row: Row): ListedWorkflow => ({
  id: row.id,
  name: row.name,
  state: row.state,
  triggerKinds: row.trigger_kinds,
  publishedVersion: row.number,
  hasUnpublishedChanges: row.is_changed,
  lastRun:
    row.run_id && row.run_status && row.run_at
      ? { id: row.run_id, status: row.run_status, at: toAnswerTime(row.run_at) }
      : null,
  success: { succeeded: row.succeeded, failed: row.failed },
  updatedAt: toAnswerTime(row.updated_at),
});

const escapeLike = (search: string): string => search.replaceAll(/[\\%_]/g, "\\$&");

export const listWorkflows = readVerb(
  contract.workflows.list,
  async ({ read, tenantId }, { cursor, limit, search, sort }) => {
    const ordering = orders(sort, cursor);
    const { after } = ordering;
    const rows = await read<Row>({
      name: `list-workflows-${sort}`,
      text: textIn(ordering),
      values: [tenantId, after?.key ?? null, after?.id ?? null, search ? escapeLike(search) : null, limit + 1],
    });
    return ordering.toPage(rows, limit, toSummary);
  },
);
