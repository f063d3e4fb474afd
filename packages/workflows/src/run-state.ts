import type { JsonObject, JsonValue, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { Variables } from "./expressions/variables.ts";
import { ancestorsOf, type Graph, graphOf } from "./graph.ts";
import type { NodePorts } from "./node-ports.ts";
import type { NodeRegistry } from "./node-registry.ts";
import type { NodeOutcome } from "./plan.ts";
import type { Decision, Wait } from "./run-driver.ts";
import type { StepError, StepRecord } from "./step-record.ts";

/** How a node ended in an earlier execution of the same run; it is not run again. */
export type PriorOutcome = { port: string | null; output: JsonValue; approvalId?: string | null };

export type RunInput = {
  definition: WorkflowDefinition;
  registry: NodeRegistry;
  run: {
    id: string;
    workflow: { id: string; name: string } /** Part of the idempotency keys; 0 unless set. */;
    iteration?: number;
  };
  trigger: { nodeId: string; data: JsonValue };
  ports: NodePorts;
  prior?: ReadonlyMap<string, PriorOutcome>;
  /** Told of errors that are not `AppError`s, for the log; people read only that something went wrong. */
  onUnexpectedError?(error: unknown, nodeId: string): void;
};

export type RunFailure = StepError & { nodeId: string };

/** Everything the interpreter knows of one execution; rebuilt from memoized results after a crash. */
export type RunState = {
  readonly input: RunInput;
  readonly graph: Graph;
  readonly outcomes: Map<string, NodeOutcome>;
  readonly outputs: JsonObject;
  readonly started: Set<string>;
  readonly waits: Map<string, Wait>;
  readonly approvals: Map<string, string>;
  readonly records: Map<string, StepRecord>;
  readonly unsaved: Set<string>;
  readonly startedAt: string;
  /** ISO; moves on with memoized results only, so that a replay sees the same times. */
  clock: string;
  failure: RunFailure | null;
};

export const createRunState = (input: RunInput, now: string): RunState => {
  const state: RunState = {
    input,
    graph: graphOf(input.definition),
    outcomes: new Map(),
    outputs: {},
    started: new Set(),
    waits: new Map(),
    approvals: new Map(),
    records: new Map(),
    unsaved: new Set(),
    startedAt: now,
    clock: now,
    failure: null,
  };
  for (const [nodeId, { port, output, approvalId }] of input.prior ?? []) {
    state.outcomes.set(nodeId, { port });
    if (port !== null) state.outputs[nodeId] = output;
    if (approvalId) state.approvals.set(nodeId, approvalId);
  }
  return state;
};

/** `runId:nodeId:iteration`, whatever the attempt: also the idempotency key that goes to vendors. */
export const stepKeyOf = (runId: string, nodeId: string, path = "", iteration = 0): string =>
  `${runId}:${nodeId}:${path === "" ? iteration : path}`;

export const stepKey = ({ input: { run } }: RunState, nodeId: string): string =>
  stepKeyOf(run.id, nodeId, "", run.iteration);

export const variablesOf = ({ input, outputs, startedAt }: RunState): Variables => ({
  trigger: input.trigger.data,
  steps: outputs,
  run: { id: input.run.id, startedAt },
  workflow: input.run.workflow,
});

/** The last approval on the way to a node; an action carries it as the right to act. */
export const approvalBefore = ({ approvals, graph }: RunState, nodeId: string): string | null => {
  if (approvals.size === 0) return null;
  const ancestors = ancestorsOf(graph, nodeId);
  return [...approvals].findLast(([approvedBy]) => ancestors.has(approvedBy))?.[1] ?? null;
};

const blank = (nodeId: string, iteration: number): StepRecord => ({
  nodeId,
  iteration,
  attempt: 1,
  status: "pending",
  input: null,
  output: null,
  error: null,
  port: null,
  startedAt: null,
  finishedAt: null,
  usage: null,
  costMicros: null,
  receiptId: null,
});

/** Notes a change of a node's record, to be stored with the next batch. */
export const note = (state: RunState, nodeId: string, change: Partial<StepRecord>): void => {
  const before = state.records.get(nodeId) ?? blank(nodeId, state.input.run.iteration ?? 0);
  state.records.set(nodeId, { ...before, ...change });
  state.unsaved.add(nodeId);
};

export const takeUnsaved = (state: RunState): StepRecord[] => {
  const records = [...state.unsaved].flatMap((nodeId) => state.records.get(nodeId) ?? []);
  state.unsaved.clear();
  return records;
};

export const finish = (
  state: RunState,
  nodeId: string,
  port: string,
  output: JsonValue,
  change: Partial<StepRecord> = {},
): void => {
  state.started.delete(nodeId);
  state.outcomes.set(nodeId, { port });
  state.outputs[nodeId] = output;
  note(state, nodeId, { status: "succeeded", output, port, finishedAt: state.clock, ...change });
};

/** A failed node goes on by its `error` port where an edge leaves it; otherwise the run has failed. */
export const fail = (state: RunState, node: WorkflowNode, error: StepError, change: Partial<StepRecord> = {}): void => {
  const isCaught = state.graph.outgoing(node.id).some(({ sourcePort }) => sourcePort === "error");
  if (isCaught) return finish(state, node.id, "error", { error }, { status: "failed", error, ...change });
  state.started.delete(node.id);
  state.outcomes.set(node.id, { port: null });
  note(state, node.id, { status: "failed", error, finishedAt: state.clock, ...change });
  state.failure ??= { nodeId: node.id, code: error.code, message: `“${node.name}” failed: ${error.message}` };
};

export const skip = (state: RunState, nodeId: string): void => {
  state.outcomes.set(nodeId, { port: null });
  note(state, nodeId, { status: "skipped" });
};

/** Ends a wait with its decision, or with null when it waited for a moment. */
export const endWait = (state: RunState, key: string, decision: Decision | null): void => {
  const wait = state.waits.get(key);
  if (!wait) return;
  state.waits.delete(key);
  const endedAt = decision?.decidedAt ?? (wait.type === "until" ? wait.at : state.clock);
  state.clock = endedAt > state.clock ? endedAt : state.clock;
  if (wait.type === "until" || !decision) return finish(state, wait.nodeId, "out", { waitedUntil: endedAt });
  const { outcome, approvalId, decidedAt, decidedByName, comment } = decision;
  const node = state.graph.nodes.get(wait.nodeId);
  if (outcome === "expired" && wait.request.whenExpired === "fail" && node) {
    const message = "Nobody decided in time. Run the workflow again to ask anew.";
    return fail(state, node, { code: "conflict", message });
  }
  if (outcome === "approved" && approvalId) state.approvals.set(wait.nodeId, approvalId);
  const port = outcome === "approved" ? "approved" : "rejected";
  finish(state, wait.nodeId, port, { outcome, decidedAt, decidedByName, comment });
};
