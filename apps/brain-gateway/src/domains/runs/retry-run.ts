import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { beginExecution } from "./begin-execution.ts";
import { loopsOfChange, loopsToReopen } from "./failed-items.ts";
import { findFailedStep } from "./failed-step.ts";
import { findRun } from "./find-run.ts";
import { loadRunDetail } from "./load-run-detail.ts";
import { takeGiven } from "./take-given.ts";

/**
 * Carries a run on from the steps that failed, in the same run; one of them may be given another input. Of a run that
 * succeeded although items of its loops failed, those items are done again, and nothing behind the loops.
 */
export const retryRun = verb(contract.runs.retry, async (ctx, { runId, change }) => {
  const { audit } = ctx;
  const run = await findRun(ctx, runId);
  if (run.status !== "failed" && run.status !== "succeeded")
    throw new AppError("conflict", "Only a run that is over and that failed, if only in part, can be retried.");
  if (run.dataErasedAt)
    throw new AppError("conflict", "What this run had worked out was erased, so it can't go on. Run it anew instead.");
  const step = change && (await findFailedStep(ctx, runId, change));
  const reopened = run.status === "failed" ? loopsOfChange(step) : await loopsToReopen(ctx, run, step);
  const inputs = change && step ? await takeGiven(ctx, { run, step, input: change.input }) : {};
  await beginExecution(ctx, run, { cause: "retry", inputs, reopened });
  await audit({
    objectKind: "run",
    objectId: runId,
    before: { status: run.status, execution: run.execution },
    after: { execution: run.execution + 1, ...(step && { changedInputOf: step.id }) },
  });
  return loadRunDetail(ctx, runId);
});
