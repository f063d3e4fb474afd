import { stepKeyOf } from "@bizosaas/workflows";
import type { RunRef, WorkflowEngine } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** Wakes whatever a cancelled run waits for, so that it stops now and not when its wait is over. */
export const stopRun = async ({ db }: Services, engine: WorkflowEngine, { tenantId, runId }: RunRef): Promise<void> => {
  const waiting = await db.withTenant(tenantId, (tx) =>
    tx.runStep.findMany({ where: { tenantId, runId, status: "waiting" }, select: { nodeId: true } }),
  );
  for (const { nodeId } of waiting) {
    const key = stepKeyOf(runId, nodeId);
    await engine.signal(runId, key, { cancelled: true }, `cancel:${key}`);
  }
};
