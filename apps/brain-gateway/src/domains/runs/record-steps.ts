import type { JsonValue } from "@bizosaas/contracts";
import { type StepRecord, storableJson, webhookTriggerKind } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Hold } from "./claim-run.ts";
import { costOfStep, responseTopic } from "./rules.ts";
import type { Memo } from "./run-memory.ts";
import type { SearchValue } from "./search-values.ts";

/** Another worker took this run over; whatever this one still holds must not be written. */
export class StaleRunError extends Error {
  override readonly name = "StaleRunError";
}

export type RunChange = {
  status: "running" | "waiting" | "paused" | "succeeded" | "failed" | "cancelled";
  waitingFor?: string | null;
  error?: { code: string; message: string } | null;
  inputTokens: number;
  outputTokens: number;
  /** Null where a model without a known price was used. */
  costMicros: number | null;
  /** What the run came to, for the run that called it. */
  output?: JsonValue;
  /** What the caller of the run's webhook is answered; the first one stays. */
  response?: JsonValue;
  /** What can be searched of its data, as far as it is new. */
  searchValues?: readonly SearchValue[];
  /** What effects came to since the last write; forgotten once the run is over or stands still. */
  memos?: readonly Memo[];
};

/** `starting` begin with this write, unless somebody asked the run to stop. */
export type StepBatch = { steps: readonly StepRecord[]; starting?: readonly StepRecord[] };

const text = `
  with mine as (
    update run set fence = $18, started_at = coalesce(started_at, $19::timestamptz), status = $4, waiting_for = $5, error = $6::jsonb, input_tokens = $7, output_tokens = $8, cost_micros = $9,
      finished_at = case when $4 in ('succeeded', 'failed', 'cancelled') then now() end, output = $12::jsonb,
      response = coalesce(response, $14::jsonb)
    where tenant_id = $1 and id = $2 and fence = $3 and status not in ('succeeded', 'failed', 'cancelled', 'paused')
    returning id, workflow_id, cancel_requested_at, pause_requested_at, parent_run_id, parent_step_key, trigger_kind, place
  ), remembered as (
    insert into run_memory (tenant_id, run_id, execution, step_key, result)
    select $1, mine.id, $20, m.key, m.result::json from mine, unnest($21::text[], $22::text[]) as m(key, result)
    where $4 in ('running', 'waiting')
    on conflict (tenant_id, run_id, execution, step_key) do nothing
  ), unneeded as (
    delete from run_memory m using mine where m.tenant_id = $1 and m.run_id = mine.id and $4 not in ('running', 'waiting')
  ), steps as (
    insert into run_step (tenant_id, run_id, node_id, path, iteration, attempt, status, input, output, error, port,
      input_tokens, output_tokens, cost_micros, receipt_id, log, started_at, finished_at)
    select $1, mine.id, s."nodeId", s.path, s.iteration, s.attempt, s.status, s.input, s.output, s.error, s.port,
      coalesce(s."inputTokens", 0), coalesce(s."outputTokens", 0), s."costMicros", s."receiptId", s.log, s."startedAt", s."finishedAt"
    from mine, jsonb_to_recordset($10::jsonb) as s("isStarting" boolean, "nodeId" text, path text, iteration int, attempt int, status text, input jsonb, output jsonb,
      error jsonb, port text, "inputTokens" int, "outputTokens" int, "costMicros" bigint, "receiptId" uuid, log jsonb, "startedAt" timestamptz, "finishedAt" timestamptz)
    where s."isStarting" is not true or (mine.cancel_requested_at is null and mine.pause_requested_at is null)
    on conflict (tenant_id, run_id, node_id, path, iteration, attempt) do update set
      status = excluded.status, input = excluded.input, output = excluded.output, error = excluded.error, port = excluded.port,
      input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens, cost_micros = excluded.cost_micros,
      receipt_id = excluded.receipt_id, log = excluded.log, started_at = coalesce(run_step.started_at, excluded.started_at), finished_at = excluded.finished_at
    where run_step.status in ('running', 'waiting')
  ), found as (
    insert into run_search_value (tenant_id, run_id, name, value, value_key)
    select $1, mine.id, v.name, v.value, v.key from mine, jsonb_to_recordset($15::jsonb) as v(name text, value text, key text)
    on conflict (tenant_id, run_id, name) do update set value = excluded.value, value_key = excluded.value_key
  ), told as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $11::uuid, 'run.failed', jsonb_build_object('runId', mine.id) from mine where $4 = 'failed'
  ), woken as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $13::uuid, 'run.wake', jsonb_build_object('runId', parent_run_id, 'key', parent_step_key)
    from mine where parent_run_id is not null and $4 in ('succeeded', 'failed', 'cancelled')
  ), freed as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $16::uuid, 'run.next', jsonb_build_object('workflowId', workflow_id)
    from mine where place = 'held' and $4 in ('succeeded', 'failed', 'cancelled')
  ), forgotten as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $17::uuid, 'run.forget', jsonb_build_object('runId', id) from mine
    where $4 in ('succeeded', 'failed', 'cancelled') and exists (select from run_original o where o.tenant_id = $1 and o.run_id = mine.id)
    returning id
  )
  select exists (select from forgotten) or (place = 'held') is true as is_followed, cancel_requested_at is not null as is_cancelled, pause_requested_at is not null as is_paused,
    parent_run_id is not null as is_called, trigger_kind = '${webhookTriggerKind}' and ($14::jsonb is not null or $4 in ('succeeded', 'failed', 'cancelled')) as is_answer
  from mine`;

/** Inputs and errors may quote what PostgreSQL refuses; a run must not end over that. */
const toJsonText = (value: unknown): string => {
  const text = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/.test(text) ? JSON.stringify(storableJson(value)) : text;
};

const toRow = ({ usage, ...record }: StepRecord) => ({
  ...record,
  inputTokens: usage?.inputTokens,
  outputTokens: usage?.outputTokens,
  costMicros: costOfStep({ ...record, usage }),
});

type Recorded = Record<"is_followed" | "is_cancelled" | "is_paused" | "is_called" | "is_answer", boolean>;

/** What somebody asked of a run. */
export type Asked = { isCancelled: boolean; isPaused: boolean };

/**
 * Writes a run's state and a batch of its steps in one round trip, if this worker still holds the run's fence; the first
 * write takes the fence of a run that nobody has claimed.
 * A replay after a crash changes no step that was finished, and a run that is over or stands still is not changed.
 */
export const recordSteps = async (
  { db, changes, log }: Services,
  { tenantId, runId, execution = 0 }: RunRef,
  { fence, isClaimed, startedAt }: Hold,
  change: RunChange,
  { steps, starting = [] }: StepBatch,
): Promise<Asked & { hold: Hold }> => {
  const hold: Hold = { fence: isClaimed ? fence : fence + 1, isClaimed: true, startedAt };
  const { status, waitingFor = null, error = null, inputTokens, outputTokens, costMicros, output, response } = change;
  const { searchValues = [], memos = [] } = change;
  const rows = [...steps.map(toRow), ...starting.map((step) => ({ ...toRow(step), isStarting: true }))];
  const [row] = await db.writeAsTenant<Recorded>(tenantId, {
    ...{ name: "record-steps", text, plan: "generic" },
    values: [
      tenantId,
      runId,
      fence,
      status,
      waitingFor,
      error && toJsonText(error),
      inputTokens,
      outputTokens,
      costMicros,
      toJsonText(rows),
      uuidv7(),
      output === undefined ? null : toJsonText(output),
      uuidv7(),
      response === undefined ? null : toJsonText(response),
      toJsonText(searchValues),
      uuidv7(),
      uuidv7(),
      hold.fence,
      startedAt.toISOString(),
      execution,
      memos.map(({ key }) => key),
      memos.map(({ text }) => text),
    ],
  });
  if (!row) {
    log.warn({ tenantId, runId, fence }, "a commit under a lost fence was refused");
    throw new StaleRunError(`Run ${runId} is held by another worker.`);
  }
  changes.announce("run", runId);
  if (row.is_answer) changes.announce(responseTopic, runId);
  if (status === "failed" || row.is_called || row.is_followed) changes.announceOutbox();
  return { isCancelled: row.is_cancelled, isPaused: row.is_paused, hold };
};

/** What somebody asked of the run since; a run that is gone is to stop. */
export const readControl = async ({ db }: Services, { tenantId, runId }: RunRef): Promise<Asked> => {
  const [row] = await db.readAsTenant<{ is_cancelled: boolean; is_paused: boolean }>(tenantId, {
    name: "read-run-control",
    text: `select cancel_requested_at is not null as is_cancelled, pause_requested_at is not null as is_paused
      from run where tenant_id = $1 and id = $2`,
    values: [tenantId, runId],
  });
  return { isCancelled: row?.is_cancelled ?? true, isPaused: row?.is_paused ?? false };
};
