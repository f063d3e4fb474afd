import { RunStatus, type RunSummary, StepError } from "@bizosaas/contracts";
import { summarizeTrigger } from "./summarize-trigger.ts";

/** A run as the lists select it; `runColumns` and this type belong together. */
export type RunRow = {
  id: string;
  workflow_id: string;
  workflow_name: string;
  version: number;
  status: string;
  trigger_kind: string;
  trigger_title: string | null;
  trigger_change: string | null;
  started_by_name: string | null;
  search_values: { name: string; value: string }[];
  waiting_for: string | null;
  error: unknown;
  input_tokens: number;
  output_tokens: number;
  cost_micros: string | number | bigint | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
};

export const runColumns = `
  r.id, r.workflow_id, w.name as workflow_name, v.number as version, r.status, r.trigger_kind,
  coalesce(nullif(r.trigger->'data'->>'title', ''), r.trigger->'data'->>'name') as trigger_title, r.trigger->>'change' as trigger_change, u.name as started_by_name,
  coalesce((
    select jsonb_agg(jsonb_build_object('name', s.name, 'value', s.value) order by s.name)
    from run_search_value s where s.tenant_id = r.tenant_id and s.run_id = r.id and s.name <> ''
  ), '[]') as search_values,
  r.waiting_for, r.error, r.input_tokens, r.output_tokens, r.cost_micros, r.created_at, r.started_at, r.finished_at`;

export const runTables = `
  run r
  join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
  join workflow_version v on v.tenant_id = r.tenant_id and v.id = r.version_id
  left join user_account u on u.id = r.started_by_id`;

export const toRunSummary = (row: RunRow): RunSummary => ({
  id: row.id,
  workflowId: row.workflow_id,
  workflowName: row.workflow_name,
  version: row.version,
  status: RunStatus.parse(row.status),
  triggerKind: row.trigger_kind,
  triggerSummary: summarizeTrigger({
    triggerKind: row.trigger_kind,
    title: row.trigger_title,
    change: row.trigger_change,
    startedByName: row.started_by_name,
  }),
  searchValues: row.search_values,
  waitingFor: row.waiting_for,
  error: row.error === null ? null : StepError.parse(row.error),
  inputTokens: row.input_tokens,
  outputTokens: row.output_tokens,
  costMicros: row.cost_micros === null ? null : Number(row.cost_micros),
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});
