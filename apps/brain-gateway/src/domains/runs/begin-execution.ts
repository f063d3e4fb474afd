import { AppError } from "@bizosaas/contracts";
import { stepIdOf, stepKeyOf } from "@bizosaas/workflows";
import type { VerbContext } from "../../platform/http/verb.ts";
import { ExecutionInputs, type ExecutionState } from "./execution-state.ts";

type Standing = {
  id: string;
  status: string;
  execution: number;
  inputTokens: number;
  outputTokens: number;
  costMicros: bigint | null;
};
type Asked = {
  cause: "resume" | "retry";
  inputs: ExecutionInputs;
  /** Loops that are done and are gone through once more, by their steps' ids. */
  reopened?: ReadonlySet<string>;
};

/** A step is done that went out by a port: also one that failed where the failure is caught. One that waits is asked anew. */
const stepsOf = async (
  { tx, tenantId }: VerbContext,
  runId: string,
  reopened: ReadonlySet<string>,
): Promise<ExecutionState["steps"]> => {
  const rows = await tx.runStep.findMany({
    where: { tenantId, runId },
    select: { nodeId: true, path: true, attempt: true, status: true, port: true },
    orderBy: { attempt: "asc" },
  });
  return Object.fromEntries(
    rows.map(({ nodeId, path, attempt, status, port }) => [
      stepIdOf(nodeId, path),
      {
        attempt: status === "waiting" || status === "running" ? attempt - 1 : attempt,
        isDone:
          (status === "succeeded" && !reopened.has(stepIdOf(nodeId, path))) ||
          (status === "failed" && port === "error"),
      },
    ]),
  );
};

/** A call that failed is made anew by a retry. */
const endedCalls = async ({ tx, tenantId }: VerbContext, runId: string, cause: Asked["cause"]): Promise<string[]> => {
  const status = { in: cause === "retry" ? ["succeeded"] : ["succeeded", "failed", "cancelled"] };
  const called = await tx.run.findMany({
    where: { tenantId, parentRunId: runId, status },
    select: { parentStepKey: true },
  });
  return called.flatMap(({ parentStepKey }) => parentStepKey ?? []);
};

const arrivedOf = async ({ tx, tenantId }: VerbContext, runId: string): Promise<string[]> => {
  const waits = await tx.runWait.findMany({
    where: { tenantId, runId, outcome: "arrived" },
    select: { stepKey: true },
  });
  return waits.map(({ stepKey }) => stepKey);
};

const decidedOf = async ({ tx, tenantId }: VerbContext, runId: string): Promise<string[]> => {
  const approvals = await tx.approval.findMany({
    where: { tenantId, runId, status: { in: ["approved", "rejected"] } },
    select: { nodeId: true, path: true },
  });
  return approvals.map(({ nodeId, path }) => stepKeyOf(runId, nodeId, path));
};

/** What a step was given holds until it is done, also where the run was paused meanwhile or failed again. */
const inputsSoFar = async ({ tx, tenantId }: VerbContext, runId: string, number: number): Promise<ExecutionInputs> => {
  const before = await tx.runExecution.findFirst({ where: { tenantId, runId, number }, select: { inputs: true } });
  return ExecutionInputs.parse(before?.inputs ?? {});
};

/** Hands a run that stands still to the engine once more, under the next number; what is done is not done again. */
export const beginExecution = async (
  ctx: VerbContext,
  run: Standing,
  { cause, inputs, reopened = new Set() }: Asked,
): Promise<void> => {
  const { tx, tenantId, actor, outbox } = ctx;
  const number = run.execution + 1;
  const { count } = await tx.run.updateMany({
    where: { tenantId, id: run.id, execution: run.execution, status: run.status },
    data: {
      ...{ execution: number, status: "queued", finishedAt: null, waitingFor: null },
      ...{ cancelRequestedAt: null, pauseRequestedAt: null, stumbles: 0 },
    },
  });
  if (count === 0) throw new AppError("conflict", "Somebody else set this run going again.");
  const { id: runId, inputTokens, outputTokens } = run;
  const state: ExecutionState = {
    steps: await stepsOf(ctx, runId, reopened),
    used: { inputTokens, outputTokens, costMicros: run.costMicros === null ? null : Number(run.costMicros) },
    decided: [
      ...(await decidedOf(ctx, runId)),
      ...(await arrivedOf(ctx, runId)),
      ...(await endedCalls(ctx, runId, cause)),
    ],
  };
  await tx.runExecution.create({
    data: {
      ...{ tenantId, runId, number, cause, state, startedById: actor.userId },
      inputs: { ...(await inputsSoFar(ctx, runId, run.execution)), ...inputs },
    },
  });
  await outbox("run.start", { runId, execution: number });
};
