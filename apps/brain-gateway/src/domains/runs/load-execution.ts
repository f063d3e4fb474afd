import type { JsonValue } from "@bizosaas/contracts";
import { type PriorOutcome, stepIdOf } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { ExecutionInputs, ExecutionState, nothingBefore } from "./execution-state.ts";

export type Execution = {
  /** When it was carried on; null for the first time. */
  startedAt: Date | null;
  state: ExecutionState;
  inputs: ExecutionInputs;
  prior: Map<string, PriorOutcome>;
};

/** Where a run is carried on from; the same at every replay of the same execution, whatever was recorded since. */
export const loadExecution = async (
  { db }: Services,
  { tenantId, runId, execution = 0 }: RunRef,
): Promise<Execution> => {
  if (execution === 0) return { startedAt: null, state: nothingBefore, inputs: {}, prior: new Map() };
  return db.withTenant(tenantId, async (tx) => {
    const row = await tx.runExecution.findFirstOrThrow({ where: { tenantId, runId, number: execution } });
    const state = ExecutionState.parse(row.state);
    const steps = await tx.runStep.findMany({
      where: { tenantId, runId, status: { in: ["succeeded", "failed"] } },
      select: { nodeId: true, path: true, attempt: true, port: true, output: true },
    });
    const approvals = await tx.approval.findMany({
      where: { tenantId, runId, status: "approved" },
      select: { id: true, nodeId: true, path: true },
    });
    const approvedBy = new Map(approvals.map(({ id, nodeId, path }) => [stepIdOf(nodeId, path), id]));
    const prior = new Map<string, PriorOutcome>();
    for (const { nodeId, path, attempt, port, output } of steps) {
      const id = stepIdOf(nodeId, path);
      const before = state.steps[id];
      if (!before?.isDone || before.attempt !== attempt) continue;
      prior.set(id, { port: port ?? "out", output: output as JsonValue, approvalId: approvedBy.get(id) ?? null });
    }
    return { startedAt: row.startedAt, state, inputs: ExecutionInputs.parse(row.inputs), prior };
  });
};
