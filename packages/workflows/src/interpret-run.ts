import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { type AgentMove, movesOf, openAgent } from "./agent/agent-progress.ts";
import { abandon, endIteration, openLoop, resultOf } from "./loop-progress.ts";
import type { NodeResult, NodeSuspension } from "./node-spec.ts";
import { countedOn, parkStep, workKey } from "./park-step.ts";
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
  noteWaiting,
  type RunFailure,
  type RunInput,
  type RunState,
  skip,
  stepIdOf,
  stepKey,
  takeUnsaved,
} from "./run-state.ts";
import type { StepRecord } from "./step-record.ts";

export type RunResult = {
  status: "succeeded" | "failed" | "cancelled";
  /** Names the node that failed. */
  error: RunFailure | null;
  /** Each finished node's output, outside the loops. */
  outputs: JsonObject;
  /** What the run comes to for a workflow that called it: what an early end hands on, or its last steps' outputs. */
  output: JsonValue;
  /** Something was still waited for when it ended: approvals to withdraw, called workflows to stop. */
  leftWaiting: boolean;
};

/** Steps with effects that are under way at once, however many items loops let go through together. */
const maxWave = 50;
/** Records that are held before they are handed over. */
const maxUnsaved = 500;

const neverAborted = new AbortController().signal;

const errorOf = (state: RunState, nodeId: string, error: unknown) => {
  const { code, message } = toAppError(state, nodeId, error);
  return { code, message };
};

const prepareOrFail = (state: RunState, nodeId: string): PreparedNode | null => {
  const node = nodeOf(state, nodeId);
  try {
    const prepared = prepare(state, node);
    note(state, nodeId, { status: "running", input: prepared.config as JsonValue, startedAt: state.shared.clock });
    return prepared;
  } catch (error) {
    fail(state, node, errorOf(state, nodeId, error), { startedAt: state.shared.clock });
    return null;
  }
};

const waitOf = (state: RunState, nodeId: string, { suspend: reason }: NodeSuspension): Wait | null => {
  const at = { key: stepKey(state, nodeId), nodeId, path: state.path };
  if (reason.type === "until") return { ...at, type: "until", at: reason.at };
  if (reason.type === "child") return { ...at, type: "child", request: reason.request };
  if (reason.type === "event") return { ...at, type: "event", request: reason.request };
  if (reason.type === "loop" || reason.type === "agent") return null;
  return { ...at, type: "approval", request: reason.request, writes: plannedWrites(state, nodeId) };
};

const suspend = (state: RunState, { node }: PreparedNode, suspension: NodeSuspension): void => {
  if (suspension.suspend.type === "loop") return openLoop(state, node.id, suspension.suspend.request);
  if (suspension.suspend.type === "agent") return openAgent(state, node.id, suspension.suspend.request);
  const wait = waitOf(state, node.id, suspension);
  if (!wait) return;
  state.shared.waits.set(wait.key, { wait, state });
  state.started.add(node.id);
  noteWaiting(state, wait);
};

const conclude = (state: RunState, nodeId: string, { output, port, end }: NodeResult): void => {
  finish(state, nodeId, port ?? "out", output);
  if (end) state.shared.end ??= { ...end, output, nodeId };
};

const runPure = async (state: RunState, nodeId: string): Promise<void> => {
  const prepared = prepareOrFail(state, nodeId);
  if (!prepared) return;
  try {
    const result = await runPrepared(state, prepared, { attempt: 1, signal: neverAborted });
    if (isSuspension(result)) suspend(state, prepared, result);
    else conclude(state, nodeId, result);
  } catch (error) {
    fail(state, prepared.node, errorOf(state, nodeId, error));
  }
};

const failOrPark = (state: RunState, prepared: PreparedNode, step: StepResult & { ok: false }): void => {
  const { node } = prepared;
  const { attempt, startedAt, log = null } = step;
  const failAt = (finishedAt: string) => fail(state, node, step.error, { attempt, startedAt, finishedAt, log });
  const ends = { mended: () => void state.started.delete(node.id), late: failAt };
  if (parkStep(state, prepared, step, ends)) state.started.add(node.id);
  else failAt(step.finishedAt);
};

const applyStep = (state: RunState, prepared: PreparedNode, step: StepResult): void => {
  const { node } = prepared;
  const { attempt, startedAt, finishedAt } = step;
  if (!step.ok) return failOrPark(state, prepared, step);
  const { output, port, usage, costMicros, receiptId, log } = step.result;
  finish(state, node.id, port ?? "out", output, {
    attempt,
    startedAt,
    finishedAt,
    usage: usage ?? null,
    costMicros: costMicros ?? null,
    receiptId: receiptId ?? null,
    log: log ?? null,
  });
};

const flush = async (state: RunState, driver: RunDriver): Promise<void> => {
  const records = takeUnsaved(state);
  if (records.length > 0) await driver.record(records);
};

type Progress = "went_on" | "ended" | "cancelled";

const isOver = (root: RunState): boolean => root.failure !== null || root.shared.end !== null;

type Ready = { state: RunState; nodeId: string; move?: AgentMove };

type Started = { state: RunState; prepared: PreparedNode; settle: (step: StepResult) => void };

const startReady = ({ state, nodeId, move }: Ready): Started[] => {
  if (move) {
    note(state, nodeId, { status: "running", input: move.input, startedAt: state.shared.clock });
    return [move];
  }
  const prepared = prepareOrFail(state, nodeId);
  return prepared ? [{ state, prepared, settle: (step) => applyStep(state, prepared, step) }] : [];
};

const recordStart = (root: RunState, driver: RunDriver, wave: readonly Started[]): Promise<"go" | "cancel"> => {
  const ids = new Set(wave.map(({ state, prepared }) => stepIdOf(prepared.node.id, state.path)));
  const isStarting = ({ nodeId, path }: StepRecord) => ids.has(stepIdOf(nodeId, path));
  const records = takeUnsaved(root);
  return driver.recordStart(
    records.filter((record) => !isStarting(record)),
    records.filter(isStarting),
  );
};

/**
 * Starts all steps of a wave in one go and in order, then waits for all: the calls an engine sees never change order.
 * Their results count in the order in which they came, so that a merge knows which was first.
 */
const runWave = async (root: RunState, driver: RunDriver, ready: readonly Ready[]): Promise<Progress> => {
  const wave = ready.flatMap(startReady);
  if (wave.length === 0) return isOver(root) ? "ended" : "went_on";
  if ((await recordStart(root, driver, wave)) === "cancel") return "cancelled";
  const settled = await Promise.allSettled(
    wave.map(({ state, prepared }) => driver.durableStep(workKey(state, prepared), durableWork(state, prepared))),
  );
  const results = wave.flatMap(({ state, prepared, settle }, index) => {
    const step = settled[index];
    if (step?.status === "rejected") throw step.reason;
    return step ? [{ settle, step: countedOn(state, prepared, step.value) }] : [];
  });
  results.sort((left, right) => left.step.finishedAt.localeCompare(right.step.finishedAt));
  for (const { settle, step } of results) {
    if (step.finishedAt > root.shared.clock) root.shared.clock = step.finishedAt;
    settle(step);
  }
  return isOver(root) ? "ended" : "went_on";
};

const byDeadline = (left: Wait, right: Wait) =>
  deadlineOf(left).localeCompare(deadlineOf(right)) || left.key.localeCompare(right.key);

const isDurable = ({ input, graph }: RunState, nodeId: string): boolean => {
  const kind = graph.nodes.get(nodeId)?.kind;
  return kind !== undefined && input.registry.get(kind)?.durable === true;
};

const planScope = (state: RunState) => {
  const { input, outcomes, started, loopNodeId } = state;
  return plan(input.definition, { triggerNodeId: input.trigger.nodeId, outcomes, started, loopNodeId });
};

const asReady = (move: AgentMove): Ready => ({ state: move.state, nodeId: move.nodeId, move });

/** Computes what one scope can compute by itself. Answers the steps with effects it is left with, and whether it went on. */
const computeScope = async (root: RunState, state: RunState): Promise<{ ready: Ready[]; hasMoved: boolean }> => {
  for (let hasMoved = false; ; hasMoved = true) {
    const moves = movesOf(state);
    const { ready, skipped, isDone } = planScope(state);
    for (const nodeId of skipped) skip(state, nodeId);
    const pure = ready.filter((nodeId) => !isDurable(state, nodeId));
    for (const nodeId of pure) {
      await runPure(state, nodeId);
      if (isOver(root) || state.failure) break;
    }
    const hasEnded = state.parent !== null && (isDone || state.failure !== null);
    if (hasEnded) endIteration(state);
    if (hasEnded || isOver(root)) return { ready: [], hasMoved: true };
    if (pure.length === 0)
      return { ready: [...moves.map(asReady), ...ready.map((nodeId) => ({ state, nodeId }))], hasMoved };
  }
};

const isCancelled = async (driver: RunDriver): Promise<boolean> => (await driver.checkControl()) === "cancel";

/** Goes through every scope until none can go on by itself: iterations that end open others, and end their loops. */
const computeAll = async (root: RunState, driver: RunDriver): Promise<Ready[] | "cancelled"> => {
  while (true) {
    let hasMoved = false;
    const ready: Ready[] = [];
    for (const state of root.shared.live.values()) {
      const computed = await computeScope(root, state);
      // Alone, the run's own scope has already gone as far as it can: nobody else is there to go on by what it did.
      const isAlone = state === root && root.shared.live.size === 1;
      if (computed.hasMoved && !isAlone) hasMoved = true;
      ready.push(...computed.ready);
      if (isOver(root)) return [];
      if (root.shared.unsaved.size < maxUnsaved) continue;
      await flush(root, driver);
      if (await isCancelled(driver)) return "cancelled";
    }
    if (!hasMoved) return ready;
  }
};

/** Pure nodes first, as many as there are; then one wave with effects; and only when nothing else is left, one wait. */
const advance = async (root: RunState, driver: RunDriver): Promise<Progress> => {
  const ready = await computeAll(root, driver);
  if (ready === "cancelled") return ready;
  if (isOver(root)) return "ended";
  if (ready.length === 0 && root.shared.waits.size === 0) return "ended";
  if (ready.length > 0) return runWave(root, driver, ready.slice(0, maxWave));
  // A run that is to stand still here keeps what is done; what waits is told of once it can be answered.
  const done = takeUnsaved(root, "finished");
  if (done.length > 0) await driver.record(done);
  return (await isCancelled(driver)) ? "cancelled" : wait(root, driver);
};

const wait = async (root: RunState, driver: RunDriver): Promise<Progress> => {
  const waits = [...root.shared.waits.values()].map(({ wait }) => wait).sort(byDeadline);
  const { key, ...ended } = await driver.waitForFirst(waits, () => flush(root, driver));
  // A driver ends a wait early when the run is cancelled meanwhile; its answer means nothing then.
  if (await isCancelled(driver)) return "cancelled";
  endWait(root, key, ended);
  return "went_on";
};

const failureOf = ({ failure, shared: { end } }: RunState): RunFailure | null => {
  if (end?.status !== "failed") return failure;
  return failure ?? { nodeId: end.nodeId, code: "stopped", message: end.message };
};

/**
 * Carries a run to its end. Deterministic: given the same memoized answers it makes the same calls in the same order, so
 * that an engine can replay it after a crash. Rejects only with what the driver rejects with.
 */
export const interpretRun = async (input: RunInput, driver: RunDriver): Promise<RunResult> => {
  const root = createRunState(input, await driver.now());
  let progress = await advance(root, driver);
  while (progress === "went_on") progress = await advance(root, driver);
  abandon(root);
  await flush(root, driver);
  const error = failureOf(root);
  return {
    status: progress === "cancelled" ? "cancelled" : error ? "failed" : "succeeded",
    error,
    outputs: root.outputs,
    output: root.shared.end?.output ?? resultOf(root),
    leftWaiting: root.shared.leftWaiting,
  };
};
