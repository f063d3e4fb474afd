import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { beginExecution } from "./begin-execution.ts";
import { findFailedStep } from "./failed-step.ts";
import { findRun } from "./find-run.ts";
import { loadRunDetail } from "./load-run-detail.ts";
import { takeGiven } from "./take-given.ts";

/** Carries a failed run on from the steps that failed, in the same run; one of them may be given another input. */
export const retryRun = verb(contract.runs.retry, async (ctx, { runId, change }) => {
  const { audit } = ctx;
  const run = await findRun(ctx, runId);
  if (run.status !== "failed") throw new AppError("conflict", "Only a run that failed can be retried.");
  if (run.dataErasedAt)
    throw new AppError("conflict", "What this run had worked out was erased, so it can't go on. Run it anew instead.");
  const step = change && (await findFailedStep(ctx, runId, change));
  const inputs = change && step ? await takeGiven(ctx, { run, step, input: change.input }) : {};
  await beginExecution(ctx, run, { cause: "retry", inputs });
  await audit({
    objectKind: "run",
    objectId: runId,
    before: { status: "failed", execution: run.execution },
    after: { execution: run.execution + 1, ...(step && { changedInputOf: step.id }) },
  });
  return loadRunDetail(ctx, runId);
});
