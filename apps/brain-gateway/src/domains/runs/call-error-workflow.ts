import { FailedRunFacts, StepError } from "@bizosaas/contracts";
import { callTriggerKind } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { loadSettings } from "../workflow-settings/index.ts";
import { startRun } from "./start-run.ts";

const mark = "error:";

const failedRun = ({ tx, tenantId }: TenantScope, id: string) =>
  tx.run.findFirst({
    where: { tenantId, id, status: "failed" },
    include: { workflow: { select: { name: true } }, version: { select: { number: true } } },
  });

const factsOf = async (
  { tx, tenantId }: TenantScope,
  run: NonNullable<Awaited<ReturnType<typeof failedRun>>>,
): Promise<FailedRunFacts> => {
  const step = await tx.runStep.findFirst({
    where: { tenantId, runId: run.id, status: "failed", path: "", port: null },
    orderBy: { finishedAt: "desc" },
    select: { nodeId: true },
  });
  const error = StepError.safeParse(run.error);
  return FailedRunFacts.parse({
    error: error.success ? error.data : { code: "internal", message: "The run failed." },
    run: {
      ...{ id: run.id, version: run.version.number, triggerKind: run.triggerKind },
      failedNodeId: step?.nodeId ?? null,
    },
    workflow: { id: run.workflowId, name: run.workflow.name },
  });
};

/**
 * Hands a failed run to the workflow that looks after failures, once for each time it fails. Never for a run that was
 * started so itself: a failure must not go round.
 */
export const callErrorWorkflow = ({ db }: Services, tenantId: string, runId: string): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const run = await failedRun(scope, runId);
    if (!run || run.dedupeKey?.startsWith(mark)) return;
    const { errorWorkflowId } = await loadSettings(scope, run.workflowId);
    if (errorWorkflowId === null || errorWorkflowId === run.workflowId) return;
    const trigger = await tx.workflowTrigger.findFirst({
      where: {
        ...{ tenantId, workflowId: errorWorkflowId, kind: callTriggerKind },
        workflow: { state: "active", deletedAt: null },
      },
    });
    if (!trigger) return;
    await startRun(tx, {
      ...{ tenantId, workflowId: errorWorkflowId, versionId: trigger.versionId, triggerNodeId: trigger.nodeId },
      triggerKind: trigger.kind,
      trigger: await factsOf(scope, run),
      dedupeKey: `${mark}${runId}:${run.execution}`,
      correlationId: run.correlationId,
      ledByRunId: runId,
      isTakenAnyway: true,
    });
  });
