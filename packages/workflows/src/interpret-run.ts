import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import type { NodeSuspension } from "./node-spec.ts";
import { plan } from "./plan.ts";
import { plannedWrites } from "./planned-writes.ts";
import { deadlineOf, type RunDriver, type Wait } from "./run-driver.ts";
import {
  durableWork,
  isSuspension,
  nodeOf,
  type PreparedNode,
  prepare,
  runPrepared,
  type StepResult,
  toAppError,
} from "./run-node.ts";
import {
  createRunState,
  endWait,
  fail,
  finish,
  note,
  type RunFailure,
  type RunInput,
  type RunState,
  skip,
  stepKey,
  takeUnsaved,
} from "./run-state.ts";

export type RunResult = {
  status: "succeeded" | "failed" | "cancelled";
  /** Names the node that failed. */
  error: RunFailure | null;
  /** Each finished node's output. */
  outputs: JsonObject;
};

const neverAborted = new AbortController().signal;

const errorOf = (state: RunState, nodeId: string, error: unknown) => {
  const { code, message } = toAppError(state, nodeId, error);
  return { code, message };
};

const prepareOrFail = (state: RunState, nodeId: string): PreparedNode | null => {
  const node = nodeOf(state, nodeId);
  try {
    const prepared = prepare(state, node);
    note(state, nodeId, { status: "running", input: prepared.config as JsonValue, startedAt: state.clock });
    return prepared;
  } catch (error) {
    fail(state, node, errorOf(state, nodeId, error), { startedAt: state.clock });
    return null;
  }
};

const suspend = (state: RunState, { node }: PreparedNode, { suspend: reason }: NodeSuspension): void => {
  const key = stepKey(state, node.id);
  const wait: Wait =
    reason.type === "until"
      ? { type: "until", key, nodeId: node.id, path: "", at: reason.at }
      : {
          type: "approval",
          key,
          nodeId: node.id,
          path: "",
          request: reason.request,
          writes: plannedWrites(state, node.id),
        };
  state.waits.set(key, wait);
  state.started.add(node.id);
  note(state, node.id, { status: "waiting" });
};

const runPure = async (state: RunState, nodeId: string): Promise<void> => {
  const prepared = prepareOrFail(state, nodeId);
  if (!prepared) return;
  try {
    const result = await runPrepared(state, prepared, { attempt: 1, signal: neverAborted });
    if (isSuspension(result)) suspend(state, prepared, result);
    else finish(state, nodeId, result.port ?? "out", result.output);
  } catch (error) {
    fail(state, prepared.node, errorOf(state, nodeId, error));
  }
};

const applyStep = (state: RunState, { node }: PreparedNode, step: StepResult): void => {
  const { attempt, startedAt, finishedAt } = step;
  if (finishedAt > state.clock) state.clock = finishedAt;
  if (!step.ok) return fail(state, node, step.error, { attempt, startedAt, finishedAt });
  const { output, port, usage, costMicros, receiptId } = step.result;
  finish(state, node.id, port ?? "out", output, {
    attempt,
    startedAt,
    finishedAt,
    usage: usage ?? null,
    costMicros: costMicros ?? null,
    receiptId: receiptId ?? null,
  });
};

const flush = async (state: RunState, driver: RunDriver): Promise<void> => {
  const records = takeUnsaved(state);
  if (records.length > 0) await driver.record(records);
};

/** Starts all steps of a wave in one go and in order, then waits for all: the calls an engine sees never change order. */
const runWave = async (state: RunState, driver: RunDriver, nodeIds: string[]): Promise<void> => {
  const wave = nodeIds.flatMap((nodeId) => prepareOrFail(state, nodeId) ?? []);
  if (wave.length === 0) return;
  await flush(state, driver);
  const settled = await Promise.allSettled(
    wave.map((prepared) => driver.durableStep(prepared.key, durableWork(state, prepared))),
  );
  for (const [index, prepared] of wave.entries()) {
    const step = settled[index];
    if (step?.status === "rejected") throw step.reason;
    if (step) applyStep(state, prepared, step.value);
  }
};

const byDeadline = (left: Wait, right: Wait) =>
  deadlineOf(left).localeCompare(deadlineOf(right)) || left.key.localeCompare(right.key);

type Progress = "went_on" | "ended" | "cancelled";

/** Pure nodes first, as many as there are; then one wave with effects; and only when nothing else is left, one wait. */
const advance = async (state: RunState, driver: RunDriver): Promise<Progress> => {
  const { ready, skipped } = plan(state.input.definition, {
    triggerNodeId: state.input.trigger.nodeId,
    outcomes: state.outcomes,
    started: state.started,
  });
  for (const nodeId of skipped) skip(state, nodeId);
  const pure = ready.filter((nodeId) => !isDurable(state, nodeId));
  for (const nodeId of pure) await runPure(state, nodeId);
  if (state.failure) return "ended";
  if (pure.length > 0) return "went_on";
  if (ready.length === 0 && state.waits.size === 0) return "ended";
  if ((await driver.checkControl()) === "cancel") return "cancelled";
  if (ready.length > 0) await runWave(state, driver, ready);
  else return wait(state, driver);
  return state.failure ? "ended" : "went_on";
};

const wait = async (state: RunState, driver: RunDriver): Promise<Progress> => {
  await flush(state, driver);
  const { key, decision } = await driver.waitForFirst([...state.waits.values()].sort(byDeadline));
  // A driver ends a wait early when the run is cancelled meanwhile; its answer means nothing then.
  if ((await driver.checkControl()) === "cancel") return "cancelled";
  endWait(state, key, decision);
  return "went_on";
};

const isDurable = ({ input, graph }: RunState, nodeId: string): boolean => {
  const kind = graph.nodes.get(nodeId)?.kind;
  return kind !== undefined && input.registry.get(kind)?.durable === true;
};

/**
 * Carries a run to its end. Deterministic: given the same memoized answers it makes the same calls in the same order, so
 * that an engine can replay it after a crash. Rejects only with what the driver rejects with.
 */
export const interpretRun = async (input: RunInput, driver: RunDriver): Promise<RunResult> => {
  const state = createRunState(input, await driver.now());
  let progress = await advance(state, driver);
  while (progress === "went_on") progress = await advance(state, driver);
  for (const { nodeId } of state.waits.values()) note(state, nodeId, { status: "cancelled", finishedAt: state.clock });
  await flush(state, driver);
  const status = progress === "cancelled" ? "cancelled" : state.failure ? "failed" : "succeeded";
  return { status, error: state.failure, outputs: state.outputs };
};
