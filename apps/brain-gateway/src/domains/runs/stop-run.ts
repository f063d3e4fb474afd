import type { WorkflowEngine } from "../../platform/engine/index.ts";

/** Wakes a cancelled run wherever it waits, so that it stops now and not when its wait is over. */
export const stopRun = (engine: WorkflowEngine, runId: string): Promise<void> =>
  engine.wake(runId, { key: "", isCancel: true }, `cancel:${runId}`);
