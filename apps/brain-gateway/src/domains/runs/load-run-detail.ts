import {
  AppError,
  type CalledRun,
  type JsonValue,
  type RunDetail,
  RunStatus,
  RunStep,
  type StepTally,
  shownFailedSteps,
} from "@bizosaas/contracts";
import { loopKind, stepOfKey, stepPolicyOf, upgradeDefinition } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import { createFieldMask } from "../../platform/telemetry/mask-fields.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type ApprovalReader, approvalsOfRun } from "../approvals/index.ts";
import { maskSecrets, maskValue } from "../node-kinds/index.ts";
import { receiptsOfRun } from "../receipts/index.ts";
import { whyItemsStay } from "./failed-items.ts";
import { failedPlaces } from "./failed-step.ts";
import { isFinished } from "./rules.ts";
import { type RunRow, runColumns, runTables, toRunSummary } from "./run-row.ts";
import { allWaitsOf } from "./step-waits.ts";

type DetailRow = RunRow & {
  is_pausing: boolean;
  waits_for_place: boolean;
  masked_fields: string[];
  step_retries: number | null;
  trigger_node_id: string;
  trigger: JsonValue;
  definition: unknown;
};

const runText = `
  select ${runColumns}, r.pause_requested_at is not null and r.status <> 'paused' as is_pausing,
    (r.place = 'waits' and r.status = 'queued') is true as waits_for_place,
    (select s.step_retries from workflow_settings s where s.tenant_id = r.tenant_id and s.workflow_id = r.workflow_id)
      as step_retries,
    coalesce((select s.masked_fields from workflow_settings s where s.tenant_id = r.tenant_id and s.workflow_id = r.workflow_id), '[]')
      as masked_fields, r.trigger_node_id, r.trigger, v.definition from ${runTables}
  where r.tenant_id = $1::uuid and r.id = $2::uuid`;

type StepName = { nodeId: string; path: string; attempt: number };
type StepsOf = { runId: string; path?: string | { startsWith: string }; nodeId?: string; OR?: StepName[] };

/**
 * The steps of one iteration, those outside the loops, or single ones; never of all iterations at once. What they took in
 * shows no secret, as the version they ran by shows none.
 */
export const stepsOf = async ({ tx, tenantId }: TenantScope, of: StepsOf, take?: number): Promise<RunStep[]> => {
  const steps = await tx.runStep.findMany({
    where: { tenantId, ...of },
    orderBy: [{ startedAt: "asc" }, { nodeId: "asc" }, { attempt: "asc" }],
    ...(take !== undefined && { take }),
  });
  return steps.map((step) =>
    RunStep.parse({
      ...step,
      input: maskValue(step.input as JsonValue),
      costMicros: step.costMicros === null ? null : Number(step.costMicros),
      startedAt: step.startedAt?.toISOString() ?? null,
      finishedAt: step.finishedAt?.toISOString() ?? null,
      waitsUntil: step.waitsUntil?.toISOString() ?? null,
    }),
  );
};

type Counts = Omit<StepTally, "nodeId" | "isLoop" | "startedAt" | "endedAt">;
type TallyRow = Counts & { node_id: string; is_loop: boolean; started_at: Date | null; ended_at: Date[] | null };

// A row under a loop's own id, whose path ends in that id, is one of its iterations. Attempts of a step count once.
// Ten moments tell how a loop went on, however many items it had.
const tallyText = `
  select node_id, is_loop, count(*)::int as total, array_remove(array_agg(distinct port), null) as ports,
    (count(*) filter (where status = 'running'))::int as running, (count(*) filter (where status = 'waiting'))::int as waiting,
    (count(*) filter (where status = 'succeeded'))::int as succeeded, (count(*) filter (where status = 'failed'))::int as failed,
    sum(attempt)::int as attempts,
    min(began_at) as started_at,
    percentile_disc(array[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) within group (order by finished_at) as ended_at
  from (
    select distinct on (node_id, path) node_id, status, attempt, port, finished_at,
      min(started_at) over (partition by node_id, path) as began_at, starts_with(split_part(path, '/', -1), node_id || '.') as is_loop
    from run_step where tenant_id = $1::uuid and run_id = $2::uuid and path <> ''
    order by node_id, path, iteration desc, attempt desc
  ) steps group by node_id, is_loop`;

const talliesOf = async ({ tx, tenantId }: TenantScope, runId: string): Promise<StepTally[]> => {
  const rows = await tx.$queryRawUnsafe<TallyRow[]>(tallyText, tenantId, runId);
  return rows.map(({ node_id: nodeId, is_loop: isLoop, started_at, ended_at, ...counts }) => ({
    ...{ nodeId, isLoop, ...counts },
    startedAt: started_at?.toISOString() ?? null,
    endedAt: (ended_at ?? []).map((at) => at.toISOString()),
  }));
};

const callerOf = async ({ tx, tenantId }: TenantScope, runId: string): Promise<RunDetail["calledBy"]> => {
  const caller = await tx.run.findFirst({
    where: { tenantId, children: { some: { tenantId, id: runId } } },
    select: { id: true, workflow: { select: { name: true } } },
  });
  return caller && { runId: caller.id, workflowName: caller.workflow.name };
};

const shownCalls = 100;

const calledBy = async ({ tx, tenantId }: TenantScope, parentRunId: string): Promise<CalledRun[]> => {
  const runs = await tx.run.findMany({
    where: { tenantId, parentRunId },
    orderBy: { createdAt: "desc" },
    take: shownCalls,
    select: { id: true, status: true, parentStepKey: true, workflow: { select: { name: true } } },
  });
  return runs.map(({ id, status, parentStepKey, workflow }) => ({
    runId: id,
    workflowName: workflow.name,
    status: RunStatus.parse(status),
    ...stepOfKey(parentStepKey ?? ""),
  }));
};

/** What a retry goes on by: none of a run that is under way, was cancelled, or succeeded and can't do its items again. */
const failedStepsOf = async (
  scope: TenantScope,
  runId: string,
  { status, definition }: DetailRow,
): Promise<RunStep[]> => {
  if (status !== "failed" && status !== "succeeded") return [];
  const { nodes } = upgradeDefinition(definition);
  const loops = nodes.filter(({ kind }) => kind === loopKind).map(({ id }) => id);
  const places = await failedPlaces(scope, runId, { loops, limit: shownFailedSteps });
  if (places.length === 0) return [];
  if (status === "succeeded" && (await whyItemsStay(scope, runId, { nodes }, places)) !== null) return [];
  const steps = await stepsOf(scope, { runId, OR: places });
  return places.flatMap(({ nodeId, path }) => steps.find((step) => step.nodeId === nodeId && step.path === path) ?? []);
};

/** Before a run begins, its trigger is stored as it came. */
const shownTrigger = ({ trigger, started_at, masked_fields }: DetailRow): JsonValue =>
  started_at === null ? createFieldMask(masked_fields).hide(trigger, "trigger") : trigger;

type Reader = ApprovalReader & { services: Pick<Services, "nodes"> };

/** One run with its graph, steps, receipts and approvals; `not_found` for a foreign id as for a missing one. */
export const loadRunDetail = async (scope: Reader, runId: string): Promise<RunDetail> => {
  const [row] = await scope.tx.$queryRawUnsafe<DetailRow[]>(runText, scope.tenantId, runId);
  if (!row) throw new AppError("not_found", "There is no such run.");
  return {
    ...toRunSummary(row),
    isPausing: row.is_pausing && !isFinished(row.status),
    waitsForPlace: row.waits_for_place,
    triggerNodeId: row.trigger_node_id,
    trigger: shownTrigger(row),
    definition: maskSecrets(scope.services.nodes, upgradeDefinition(row.definition)),
    stepAttempts: stepPolicyOf(row.step_retries, null).maxAttempts,
    steps: await stepsOf(scope, { runId, path: "" }),
    tallies: await talliesOf(scope, runId),
    failedSteps: await failedStepsOf(scope, runId, row),
    calledBy: await callerOf(scope, runId),
    called: await calledBy(scope, runId),
    receipts: await receiptsOfRun(scope, runId),
    approvals: await approvalsOfRun(scope, runId),
    waits: await allWaitsOf(scope, runId, row.status === "paused"),
  };
};
