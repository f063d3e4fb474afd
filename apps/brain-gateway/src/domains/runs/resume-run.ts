import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { beginExecution } from "./begin-execution.ts";
import { findRun } from "./find-run.ts";
import { loadRunDetail } from "./load-run-detail.ts";

/** Carries a paused run on from where it stands. */
export const resumeRun = verb(contract.runs.resume, async (ctx, { runId }) => {
  const run = await findRun(ctx, runId);
  if (run.status !== "paused") {
    throw new AppError(
      "conflict",
      run.pauseRequestedAt
        ? "This run is still on its way to the next step's edge. Resume it once it is paused."
        : "This run is not paused.",
    );
  }
  await beginExecution(ctx, run, { cause: "resume", inputs: {} });
  await ctx.audit({ objectKind: "run", objectId: runId, before: { status: "paused" }, after: { status: "queued" } });
  return loadRunDetail(ctx, runId);
});
