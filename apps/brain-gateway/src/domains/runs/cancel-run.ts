import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { loadRunDetail } from "./load-run-detail.ts";
import { isFinished } from "./rules.ts";

/** Asks the run to stop; it does so at the next step's edge, and the page says so until then. */
export const cancelRun = verb(contract.runs.cancel, async (ctx, { runId }) => {
  const { tx, tenantId, audit, outbox } = ctx;
  const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { status: true } });
  if (!run) throw new AppError("not_found", "There is no such run.");
  if (isFinished(run.status))
    throw new AppError(
      "conflict",
      `This run already ${run.status === "succeeded" ? "succeeded" : `was ${run.status}`}.`,
    );
  await tx.run.updateMany({ where: { tenantId, id: runId }, data: { cancelRequestedAt: new Date() } });
  await audit({ objectKind: "run", objectId: runId, before: { status: run.status }, after: { cancelRequested: true } });
  await outbox("run.cancel", { runId });
  return loadRunDetail(ctx, runId);
});
