import type { JsonValue } from "@bizosaas/contracts";

export type EngineRun = { tenantId: string; runId: string };

/** What makes runs durable. Bound to DBOS by default; the pages never read an engine's own history. */
export type WorkflowEngine = {
  /** Idempotent: a run that was started is not started again. */
  start(run: EngineRun): Promise<void>;
  /** Delivers a message (an approval's decision) under the step key that waits for it; kept until asked for. */
  signal(runId: string, key: string, payload: JsonValue): Promise<void>;
  /** Takes hold at the next step's edge; work in flight finishes. */
  pause(runId: string): Promise<void>;
  resume(runId: string): Promise<void>;
  /** Takes hold at the next step's edge, also while the run waits. */
  cancel(runId: string): Promise<void>;
  /** Runs again from a node on, keeping the outcomes of everything that does not follow it. */
  retryFrom(run: EngineRun, nodeId: string): Promise<void>;
  /** Stops taking runs, lets steps in flight finish for `timeoutMs`, and leaves the rest to be taken up again. */
  shutdown(timeoutMs: number): Promise<void>;
};
