import { AppError, type JsonValue } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { outboxChannel } from "../../platform/events/write-outbox.ts";

export type RunStart = {
  /** Of a run that somebody listens for before it is there. */
  runId?: string;
  tenantId: string;
  workflowId: string;
  versionId: string;
  triggerNodeId: string;
  triggerKind: string;
  trigger: JsonValue;
  /** Equal keys start one run: an event's id, a schedule's tick, a webhook's message id. */
  dedupeKey?: string;
  startedById?: string;
  correlationId: string;
  /** The run that led to it: by calling it, by what it changed, or by failing. */
  ledByRunId?: string | undefined;
  /** The step of that run that starts this one and waits for it. */
  calledBy?: { runId: string; stepKey: string; depth: number };
  /** Taken however many wait to begin. */
  isTakenAnyway?: boolean;
};

/**
 * How many runs of an organization may wait for a worker, and how many of a workflow that bounds its runs for their turn: those
 * may stand for days, and must not keep the rest of the organization from starting.
 */
export const maxQueuedRuns = 10_000;

const text = `
  with bound as materialized (
    select exists (
      select from workflow_settings
      where tenant_id = $1::uuid and workflow_id = $3::uuid and max_runs_at_once is not null and $12::uuid is null) as is_there
  ), room as materialized (
    select $12::uuid is not null or $16::boolean or (
      select case when bound.is_there then (
        select count(*) from (
          select from run where tenant_id = $1::uuid and workflow_id = $3::uuid and place = 'waits' and finished_at is null
          limit ${maxQueuedRuns}) waiting
      ) else (
        select count(*) from (
          select from run where tenant_id = $1::uuid and status = 'queued' and place is distinct from 'waits'
          limit ${maxQueuedRuns}) waiting
      ) end from bound
    ) < ${maxQueuedRuns} as is_there
  ), started as (
    insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, dedupe_key, started_by_id, correlation_id,
      parent_run_id, parent_step_key, depth, place, lineage)
    select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::jsonb, $8, $9::uuid, $10, $12::uuid, $13, $14::int,
      (select case when is_there then 'waits' end from bound), coalesce((
      select array_append(array_remove(lineage, workflow_id), workflow_id) from run where tenant_id = $1::uuid and id = $15::uuid), '{}')
    from room
    where is_there or exists (
      select from run where tenant_id = $1::uuid and workflow_id = $3::uuid and dedupe_key = $8)
    on conflict (tenant_id, workflow_id, dedupe_key) do update set dedupe_key = excluded.dedupe_key
    returning id, place, xmax = 0 as is_new
  ), queued as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1::uuid, $11::uuid, case when place is null then 'run.start' else 'run.next' end,
      case when place is null then jsonb_build_object('runId', id) else jsonb_build_object('workflowId', $3::uuid) end
    from started where is_new
  )
  select id, is_new from started`;

/**
 * Queues a run with its start, or with its turn where its workflow bounds how many go on; one that another run waits for
 * takes no place, so that two never wait for each other. A known key, written over with itself, waits for who starts it.
 */
export const startRunStatement = (start: RunStart) => ({
  ...{ name: "start-run", text, plan: "generic" as const },
  values: [
    start.tenantId,
    start.runId ?? uuidv7(),
    start.workflowId,
    start.versionId,
    start.triggerNodeId,
    start.triggerKind,
    JSON.stringify(start.trigger),
    start.dedupeKey ?? null,
    start.startedById ?? null,
    start.correlationId,
    uuidv7(),
    start.calledBy?.runId ?? null,
    start.calledBy?.stepKey ?? null,
    start.calledBy?.depth ?? 0,
    start.ledByRunId ?? start.calledBy?.runId ?? null,
    start.isTakenAnyway ?? false,
  ],
});

type StartedRun = { id: string; is_new: boolean };

type RawQuery = { $queryRawUnsafe: <Rows>(text: string, ...values: unknown[]) => Promise<Rows> };

const tooMany = (): AppError =>
  new AppError(
    "rate_limited",
    `${maxQueuedRuns.toLocaleString("en")} runs wait to begin, which is the most. Start more once some of these have begun.`,
    { retryAfterSeconds: 30 },
  );

/** What came of a start: no row where too many runs wait to begin already. */
export const startedBy = (rows: readonly StartedRun[]): StartedRun => {
  const [row] = rows;
  if (!row) throw tooMany();
  return row;
};

/** Queues a run inside the caller's transaction; a known `dedupeKey` answers with the run it already started. */
export const startRun = async (tx: RawQuery, start: RunStart): Promise<{ runId: string; isNew: boolean }> => {
  const statement = startRunStatement(start);
  const row = startedBy(await tx.$queryRawUnsafe<StartedRun[]>(statement.text, ...statement.values));
  if (row.is_new) await tx.$queryRawUnsafe("select pg_notify($1, '')::text", outboxChannel);
  return { runId: row.id, isNew: row.is_new };
};
