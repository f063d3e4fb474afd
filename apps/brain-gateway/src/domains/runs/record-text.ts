import { webhookTriggerKind } from "@bizosaas/workflows";

/** What both ways of writing a run share; `$1` to `$14` mean the same in both. `also` is set of the run as well. */
const runWith = (also: string): string => `
  mine as (
    update run set fence = $13, started_at = coalesce(started_at, $14::timestamptz), status = $4, waiting_for = $5, error = $6::jsonb, input_tokens = $7, output_tokens = $8, cost_micros = $9,
      response = coalesce(response, $11::jsonb)${also}
    where tenant_id = $1 and id = $2 and fence = $3 and status not in ('succeeded', 'failed', 'cancelled', 'paused')
    returning id, workflow_id, cancel_requested_at, pause_requested_at, parent_run_id, parent_step_key, trigger_kind, place
  ), steps as (
    insert into run_step (tenant_id, run_id, node_id, path, iteration, attempt, status, input, output, error, port,
      input_tokens, output_tokens, cost_micros, receipt_id, log, started_at, finished_at, waits_for, waits_until)
    select $1, mine.id, s."nodeId", s.path, s.iteration, s.attempt, s.status, s.input, s.output, s.error, s.port,
      coalesce(s."inputTokens", 0), coalesce(s."outputTokens", 0), s."costMicros", s."receiptId", s.log, s."startedAt", s."finishedAt", s."waitsFor", s."waitsUntil"
    from mine, jsonb_to_recordset($10::jsonb) as s("isStarting" boolean, "nodeId" text, path text, iteration int, attempt int, status text, input jsonb, output jsonb,
      error jsonb, port text, "inputTokens" int, "outputTokens" int, "costMicros" bigint, "receiptId" uuid, log jsonb, "startedAt" timestamptz, "finishedAt" timestamptz,
      "waitsFor" text, "waitsUntil" timestamptz)
    where s."isStarting" is not true or (mine.cancel_requested_at is null and mine.pause_requested_at is null)
    on conflict (tenant_id, run_id, node_id, path, iteration, attempt) do update set
      status = excluded.status, input = excluded.input, output = excluded.output, error = excluded.error, port = excluded.port,
      input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens, cost_micros = excluded.cost_micros,
      receipt_id = excluded.receipt_id, log = excluded.log, started_at = coalesce(run_step.started_at, excluded.started_at), finished_at = excluded.finished_at,
      waits_for = excluded.waits_for, waits_until = excluded.waits_until
    where run_step.status in ('running', 'waiting')
  ), found as (
    insert into run_search_value (tenant_id, run_id, name, value, value_key)
    select $1, mine.id, v.name, v.value, v.key from mine, jsonb_to_recordset($12::jsonb) as v(name text, value text, key text)
    on conflict (tenant_id, run_id, name) do update set value = excluded.value, value_key = excluded.value_key
  )`;

const asked = "cancel_requested_at is not null as is_cancelled, pause_requested_at is not null as is_paused";

/** Of a run that goes on: with what its effects came to. */
export const progressText = `
  with ${runWith("")}, remembered as (
    insert into run_memory (tenant_id, run_id, execution, step_key, position, result)
    select $1, mine.id, $15, m.key, m.position, m.result::json
    from mine, unnest($16::text[], $17::text[], $18::int[]) as m(key, result, position)
    on conflict (tenant_id, run_id, execution, step_key) do nothing
  )
  select ${asked}, false as is_followed, trigger_kind = '${webhookTriggerKind}' and $11::jsonb is not null as is_answer
  from mine`;

/** Of one that ends or is paused: forgets what only a run that goes on needs, and tells whom it concerns. */
export const endText = `
  with ${runWith(", finished_at = case when $4 <> 'paused' then now() end, output = $15::jsonb")}, unneeded as (
    delete from run_memory m using mine where m.tenant_id = $1 and m.run_id = mine.id
  ), told as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $16::uuid, 'run.failed', jsonb_build_object('runId', mine.id) from mine where $4 = 'failed'
  ), woken as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $17::uuid, 'run.wake', jsonb_build_object('runId', parent_run_id, 'key', parent_step_key)
    from mine where parent_run_id is not null and $4 <> 'paused'
  ), freed as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $18::uuid, 'run.next', jsonb_build_object('workflowId', workflow_id) from mine where place = 'held' and $4 <> 'paused'
  ), forgotten as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $19::uuid, 'run.forget', jsonb_build_object('runId', id) from mine
    where $4 <> 'paused' and exists (select from run_original o where o.tenant_id = $1 and o.run_id = mine.id)
    returning id
  )
  select ${asked}, exists (select from forgotten) or (place = 'held') is true or parent_run_id is not null or $4 = 'failed' as is_followed,
    trigger_kind = '${webhookTriggerKind}' and ($11::jsonb is not null or $4 <> 'paused') as is_answer
  from mine`;
