import { AppError, isAppError, type JsonValue } from "@bizosaas/contracts";
import { dropAgent } from "./agent/drop-agent.ts";
import { boundOutput } from "./bound-output.ts";
import type { LoopRequest } from "./node-spec.ts";
import { createIteration, fail, finish, note, type RunState } from "./run-state.ts";

/** How far a loop has come. */
export type LoopProgress = LoopRequest & {
  nodeId: string;
  next: number;
  active: number;
  results: JsonValue[];
  failed: number;
  errors: JsonValue[];
};

/** Errors that a loop hands on; the run page lists them all. */
const keptErrors = 100;

/** What an iteration comes to: its last step's output; by their ids where several are last, null where none ran. */
export const resultOf = ({ graph, loopNodeId, outcomes, outputs }: RunState): JsonValue => {
  const last = graph
    .nodesIn(loopNodeId)
    .filter((id) => outcomes.get(id)?.port && graph.outgoing(id).every(({ target }) => !outcomes.get(target)?.port));
  const [only] = last;
  if (only === undefined) return null;
  return last.length === 1 ? (outputs[only] ?? null) : Object.fromEntries(last.map((id) => [id, outputs[id] ?? null]));
};

const finishLoop = (parent: RunState, { nodeId, items, results, failed, errors }: LoopProgress): void => {
  const node = parent.graph.nodes.get(nodeId);
  parent.loops.delete(nodeId);
  try {
    finish(parent, nodeId, "done", boundOutput({ count: items.length, failed, results, errors }));
  } catch (error) {
    const { code, message } = isAppError(error) ? error : new AppError("internal", "The results could not be kept.");
    if (node) fail(parent, node, { code, message: `${message} Let the last step of the loop put out less.` });
  }
};

/** Starts as many iterations as may run at once; ends the loop when none is left. */
const proceed = (parent: RunState, loop: LoopProgress): void => {
  while (loop.active < loop.concurrency && loop.next < loop.items.length) {
    const index = loop.next++;
    loop.active += 1;
    const item = loop.items[index] ?? null;
    const state = createIteration(parent, { loopNodeId: loop.nodeId, index, item, count: loop.items.length });
    note(state, loop.nodeId, { status: "running", input: item, startedAt: state.shared.clock });
  }
  if (loop.active === 0) finishLoop(parent, loop);
};

export const openLoop = (parent: RunState, nodeId: string, request: LoopRequest): void => {
  const loop = { ...request, nodeId, next: 0, active: 0, results: [], failed: 0, errors: [] };
  parent.started.add(nodeId);
  parent.loops.set(nodeId, loop);
  proceed(parent, loop);
};

/** Gives up whatever of a scope is under way: its waits, and the iterations inside it. */
export const abandon = (state: RunState): void => {
  const { shared } = state;
  for (const [key, waiting] of shared.waits) {
    if (waiting.state !== state) continue;
    shared.waits.delete(key);
    shared.leftWaiting = true;
    note(state, waiting.wait.nodeId, { status: "cancelled", finishedAt: shared.clock });
  }
  for (const nodeId of state.loops.keys()) abandonLoop(state, nodeId, true);
  for (const nodeId of state.agents.keys()) {
    dropAgent(state, nodeId);
    note(state, nodeId, { status: "cancelled", finishedAt: shared.clock });
  }
};

const abandonLoop = (parent: RunState, nodeId: string, isCancelled: boolean): void => {
  parent.loops.delete(nodeId);
  const { live, clock } = parent.shared;
  for (const [path, state] of live) {
    if (state.parent !== parent || state.loopNodeId !== nodeId) continue;
    live.delete(path);
    abandon(state);
    note(state, nodeId, { status: "cancelled", finishedAt: clock });
  }
  if (isCancelled) note(parent, nodeId, { status: "cancelled", finishedAt: clock });
};

const stopLoop = (parent: RunState, nodeId: string, index: number, code: string, message: string): void => {
  const node = parent.graph.nodes.get(nodeId);
  abandonLoop(parent, nodeId, false);
  if (node) fail(parent, node, { code, message: `at item ${index + 1}: ${message}` });
};

/** Ends an iteration that has nothing left to do, or that failed; the loop goes on, ends or fails by it. */
export const endIteration = (state: RunState): void => {
  const { parent, loopNodeId, index, failure, shared } = state;
  const loop = loopNodeId === null ? undefined : parent?.loops.get(loopNodeId);
  if (!parent || !loop) return;
  shared.live.delete(state.path);
  loop.active -= 1;
  const finishedAt = shared.clock;
  if (!failure) {
    const result = resultOf(state);
    loop.results[index] = result;
    note(state, loop.nodeId, { status: "succeeded", output: result, finishedAt });
    return proceed(parent, loop);
  }
  abandon(state);
  const { code, message } = failure;
  note(state, loop.nodeId, { status: "failed", error: { code, message }, finishedAt });
  if (loop.onError === "stop") return stopLoop(parent, loop.nodeId, index, code, message);
  loop.results[index] = null;
  loop.failed += 1;
  if (loop.errors.length < keptErrors) loop.errors.push({ index, code, message });
  proceed(parent, loop);
};
