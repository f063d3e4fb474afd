import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findRun } from "./find-run.ts";
import { loadRunDetail } from "./load-run-detail.ts";
import { isFinished } from "./rules.ts";

/** Asks the run to stand still; it does so at the next step's edge, and its approvals stay open. */
export const pauseRun = verb(contract.runs.pause, async (ctx, { runId }) => {
  const { tx, tenantId, audit, outbox } = ctx;
  const run = await findRun(ctx, runId);
  if (isFinished(run.status)) throw new AppError("conflict", "This run is over, so there is nothing to pause.");
  if (run.status === "paused" || run.pauseRequestedAt) throw new AppError("conflict", "This run is paused already.");
  if (run.cancelRequestedAt) throw new AppError("conflict", "This run is being cancelled.");
  await tx.run.updateMany({ where: { tenantId, id: runId }, data: { pauseRequestedAt: new Date() } });
  await audit({ objectKind: "run", objectId: runId, before: { status: run.status }, after: { pauseRequested: true } });
  await outbox("run.pause", { runId });
  return loadRunDetail(ctx, runId);
});
