import { AppError, contract } from "@bizosaas/contracts";
import { stepIdOf } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import type { VerbContext } from "../../platform/http/verb-context.ts";
import { beginExecution } from "./begin-execution.ts";
import { findRun } from "./find-run.ts";
import { loadRunDetail } from "./load-run-detail.ts";

/** The steps that nobody caught: those the run is carried on from. */
const failedSteps = async ({ tx, tenantId }: VerbContext, runId: string) => {
  const rows = await tx.runStep.findMany({
    where: { tenantId, runId, status: "failed", port: null },
    select: { nodeId: true, path: true },
  });
  return new Set(rows.map(({ nodeId, path }) => stepIdOf(nodeId, path)));
};

/** Carries a failed run on from the steps that failed, in the same run; one of them may be given another input. */
export const retryRun = verb(contract.runs.retry, async (ctx, { runId, change }) => {
  const { audit } = ctx;
  const run = await findRun(ctx, runId);
  if (run.status !== "failed") throw new AppError("conflict", "Only a run that failed can be retried.");
  if (run.dataErasedAt)
    throw new AppError("conflict", "What this run had worked out was erased, so it can't go on. Run it anew instead.");
  const step = change && stepIdOf(change.nodeId, change.path);
  if (step !== undefined && !(await failedSteps(ctx, runId)).has(step))
    throw new AppError("conflict", "Only a step that failed can be given another input.");
  await beginExecution(ctx, run, {
    cause: "retry",
    inputs: change && step !== undefined ? { [step]: change.input } : {},
  });
  await audit({
    objectKind: "run",
    objectId: runId,
    before: { status: "failed", execution: run.execution },
    after: { execution: run.execution + 1, ...(step !== undefined && { changedInputOf: step }) },
  });
  return loadRunDetail(ctx, runId);
});
