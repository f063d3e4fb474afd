import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { type AgentMove, movesOf, openAgent } from "./agent/agent-progress.ts";
import { endWait } from "./end-wait.ts";
import { type Admitted, type Arrived, createFlight, type Flight, type Work } from "./flight.ts";
import { abandon, endIteration, openLoop, resultOf } from "./loop-progress.ts";
import type { NodeResult, NodeSuspension } from "./node-spec.ts";
import { countedOn, parkStep, workKey } from "./park-step.ts";
import { plan } from "./plan.ts";
import { plannedWrites } from "./planned-writes.ts";
import { deadlineOf, type RunDriver, type Wait } from "./run-driver.ts";
import {
  isSuspension,
  nodeOf,
  type PreparedNode,
  prepare,
  runPrepared,
  type StepResult,
  toAppError,
} from "./run-node.ts";
import {
  cancelOpen,
  createRunState,
  fail,
  finish,
  isLive,
  note,
  noteWaiting,
  type RunFailure,
  type RunInput,
  type RunState,
  skip,
  stepIdOf,
  stepKey,
  takeUnsaved,
  touch,
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
const maxUnderWay = 50;
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
  note(state, nodeId, { status: "running", input: prepared.config as JsonValue, startedAt: state.shared.clock });
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
  if (isLive(state) && parkStep(state, prepared, step, ends)) state.started.add(node.id);
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

const flushFinished = async (state: RunState, driver: RunDriver): Promise<void> => {
  const records = takeUnsaved(state, "finished");
  if (records.length > 0) await driver.record(records);
};

type Progress = "went_on" | "ended" | "cancelled";

const isOver = (root: RunState): boolean => root.failure !== null || root.shared.end !== null;

type Ready = { state: RunState; nodeId: string; move?: AgentMove };

const workOf = ({ state, nodeId, move }: Ready): Work | null => {
  const prepared = move?.prepared ?? prepareOrFail(state, nodeId);
  if (!prepared) return null;
  const input = move?.input ?? (prepared.config as JsonValue);
  if (move) move.take();
  else state.started.add(nodeId);
  return {
    ...{ state, prepared, key: workKey(state, prepared) },
    begin: () => note(state, nodeId, { status: "running", input, startedAt: state.shared.clock }),
    settle: move?.settle ?? ((step) => applyStep(state, prepared, step)),
  };
};

/** Takes what is ready as far as there is room; the rest is looked at again once something came to its end. */
const takeReady = (root: RunState, flight: Flight, ready: readonly Ready[]): void => {
  for (const each of ready) {
    if (flight.size() >= maxUnderWay) root.shared.crowded.add(each.state);
    else {
      const work = workOf(each);
      if (work) flight.add(work);
    }
  }
};

const recordStart = (root: RunState, driver: RunDriver, admitted: readonly Admitted[]): Promise<"go" | "cancel"> => {
  for (const { work } of admitted) work.begin();
  const ids = new Set(admitted.map(({ work: { prepared, state } }) => stepIdOf(prepared.node.id, state.path)));
  const isStarting = ({ nodeId, path }: StepRecord) => ids.has(stepIdOf(nodeId, path));
  const records = takeUnsaved(root, "at work");
  return driver.recordStart(
    records.filter((record) => !isStarting(record)),
    records.filter(isStarting),
  );
};

/** Starts those whose turn it is, together: unless somebody asked the run to stop. */
const launchAdmitted = async (root: RunState, driver: RunDriver, flight: Flight): Promise<"go" | "cancel"> => {
  const admitted = flight.takeAdmitted();
  if (admitted.length === 0) return "go";
  const leave = () => {
    for (const { turn } of admitted) turn.leave();
  };
  const asked = await recordStart(root, driver, admitted).catch((error: unknown) => {
    leave();
    throw error;
  });
  if (asked === "cancel") leave();
  else for (const each of admitted) flight.launch(each);
  return asked;
};

const isCancelled = async (driver: RunDriver): Promise<boolean> => (await driver.checkControl()) === "cancel";

const byDeadline = (left: Wait, right: Wait) =>
  deadlineOf(left).localeCompare(deadlineOf(right)) || left.key.localeCompare(right.key);

/** Opens what has begun to wait, and hears what ended, whatever else is under way. */
const followWaits = async (root: RunState, driver: RunDriver, { watch }: Flight): Promise<"go" | "cancel"> => {
  const why = watch.takeDue();
  const waits = [...root.shared.waits.values()].map(({ wait }) => wait).sort(byDeadline);
  if (why === null || waits.length === 0) return "go";
  // Nothing is opened any more for a run that is to stand still or to end.
  if (why === "new" && (await isCancelled(driver))) return "cancel";
  await flushFinished(root, driver);
  return driver.followWaits(waits, { ...watch.listener, whenOpen: () => flush(root, driver) });
};

/** What comes to its end first. Whatever else happened is stored before the run stands still for it. */
const nextArrival = async (root: RunState, driver: RunDriver, flight: Flight): Promise<Arrived | "cancelled"> => {
  while (true) {
    const arrived = flight.next();
    if (arrived) return arrived;
    if ((await launchAdmitted(root, driver, flight)) === "cancel") return "cancelled";
    if ((await followWaits(root, driver, flight)) === "cancel") return "cancelled";
    await flush(root, driver);
    await flight.somethingHappens();
  }
};

const settleArrived = (root: RunState, arrived: Arrived): void => {
  if ("ended" in arrived) return endWait(root, arrived.key, arrived.ended);
  const { shared } = root;
  const { work, step } = arrived;
  if (step.finishedAt > shared.clock) shared.clock = step.finishedAt;
  for (const crowded of shared.crowded) touch(crowded);
  shared.crowded.clear();
  work.settle(countedOn(work.state, work.prepared, step));
};

const isDurable = ({ input, graph }: RunState, nodeId: string): boolean => {
  const kind = graph.nodes.get(nodeId)?.kind;
  return kind !== undefined && input.registry.get(kind)?.durable === true;
};

const planScope = (state: RunState) => {
  const { input, outcomes, started, loopNodeId } = state;
  return plan(input.definition, { triggerNodeId: input.trigger.nodeId, outcomes, started, loopNodeId });
};

const asReady = (move: AgentMove): Ready => ({ state: move.state, nodeId: move.nodeId, move });

/** Computes what one scope can compute by itself. Answers the steps with effects that it is left with. */
const computeScope = async (root: RunState, state: RunState): Promise<Ready[]> => {
  while (true) {
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
    if (hasEnded || isOver(root)) return [];
    if (pure.length === 0) return [...moves.map(asReady), ...ready.map((nodeId) => ({ state, nodeId }))];
  }
};

/** Goes through every scope in which something happened until none can go on: iterations that end open others, and end their loops. */
const computeAll = async (root: RunState, driver: RunDriver): Promise<Ready[] | "cancelled"> => {
  const { live, touched, unsaved } = root.shared;
  const ready = new Map<RunState, Ready[]>();
  while (touched.size > 0) {
    for (const state of live.values()) {
      if (!touched.has(state)) continue;
      ready.set(state, await computeScope(root, state));
      // It has gone as far as it can, and what it did itself takes it no further.
      touched.delete(state);
      if (isOver(root)) return [];
      if (unsaved.size < maxUnsaved) continue;
      await flush(root, driver);
      if (await isCancelled(driver)) return "cancelled";
    }
    for (const state of touched) if (!isLive(state)) touched.delete(state);
  }
  return [...ready].flatMap(([state, each]) => (isLive(state) ? each : []));
};

/** Pure nodes first, as many as there are; then whatever ends first of what is under way and of what is waited for. */
const advance = async (root: RunState, driver: RunDriver, flight: Flight): Promise<Progress> => {
  const { touched, waits } = root.shared;
  const ready = await computeAll(root, driver);
  if (ready === "cancelled") return ready;
  takeReady(root, flight, ready);
  flight.watch.expect([...waits.values()].map(({ wait }) => wait));
  if (isOver(root)) return "ended";
  if (touched.size > 0) return "went_on";
  if (flight.size() === 0 && waits.size === 0) return "ended";
  const arrived = await nextArrival(root, driver, flight);
  if (arrived === "cancelled") return arrived;
  settleArrived(root, arrived);
  return isOver(root) ? "ended" : "went_on";
};

const failureOf = ({ failure, shared: { end } }: RunState): RunFailure | null => {
  if (end?.status !== "failed") return failure;
  return failure ?? { nodeId: end.nodeId, code: "stopped", message: end.message };
};

/** What a run came to at the moment it was over: what ends after that, because it could not be cut off, changes nothing of it. */
const resultFor = (root: RunState, progress: Progress): Omit<RunResult, "leftWaiting"> => {
  const error = failureOf(root);
  return {
    status: progress === "cancelled" ? "cancelled" : error ? "failed" : "succeeded",
    error,
    outputs: { ...root.outputs },
    output: root.shared.end?.output ?? resultOf(root),
  };
};

const landAll = async (root: RunState, flight: Flight): Promise<void> => {
  for (const arrived of await flight.land()) settleArrived(root, arrived);
};

const goOn = async (root: RunState, driver: RunDriver, flight: Flight): Promise<Progress> => {
  try {
    let progress = await advance(root, driver, flight);
    while (progress === "went_on") progress = await advance(root, driver, flight);
    return progress;
  } catch (error) {
    // Also a pause is told so: what is done by then must be known to whoever carries the run on.
    await landAll(root, flight);
    await flushFinished(root, driver);
    throw error;
  }
};

/**
 * Carries a run to its end. Deterministic: given the same memoized answers in the same order it goes through the same states,
 * so that an engine can replay it after a crash. Rejects only with what the driver rejects with.
 */
export const interpretRun = async (input: RunInput, driver: RunDriver): Promise<RunResult> => {
  const root = createRunState(input, await driver.now());
  const flight = createFlight(driver);
  const result = resultFor(root, await goOn(root, driver, flight));
  await landAll(root, flight);
  flight.throwFailure();
  abandon(root);
  cancelOpen(root);
  await flush(root, driver);
  return { ...result, leftWaiting: root.shared.leftWaiting };
};
