import type { JsonObject, JsonValue, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { AgentProgress } from "./agent/agent-request.ts";
import { lengthOf } from "./bound-output.ts";
import { waitCallKind } from "./event-waits.ts";
import type { Variables } from "./expressions/variables.ts";
import { withoutGiven } from "./given-input.ts";
import { ancestorsOf, type Graph, graphOf } from "./graph.ts";
import type { LoopProgress } from "./loop-progress.ts";
import type { NodePorts } from "./node-ports.ts";
import type { NodeRegistry } from "./node-registry.ts";
import type { NodeResult, NodeSpec, NodeSuspension } from "./node-spec.ts";
import type { NodeOutcome } from "./plan.ts";
import type { StepPolicy } from "./retry-policy.ts";
import { deadlineOf, type Wait, type WaitEnd } from "./run-driver.ts";
import type { StepError, StepRecord } from "./step-record.ts";

/** How a node ended in an earlier execution of the same run; it is not run again. */
export type PriorOutcome = { port: string | null; output: JsonValue; approvalId?: string | null };

/** A step that is about to run, with its config resolved; `approvalId` is the yes through which it was reached. */
export type GuardedStep = {
  node: WorkflowNode;
  spec: NodeSpec;
  config: Record<string, unknown>;
  key: string;
  approvalId: string | null;
  /** It is not done before somebody says yes to it. */
  needsYes?: boolean;
};

export type StepGuard = (
  step: GuardedStep,
  run: () => Promise<NodeResult | NodeSuspension>,
) => Promise<NodeResult | NodeSuspension>;

export type RunInput = {
  definition: WorkflowDefinition;
  registry: NodeRegistry;
  run: {
    id: string;
    workflow: { id: string; name: string };
    /** Part of the idempotency keys; 0 unless set. */
    iteration?: number;
  };
  trigger: { nodeId: string; data: JsonValue };
  ports: NodePorts;
  /** By `stepIdOf`: a node's id, and inside a loop its iteration's path behind it. */
  prior?: ReadonlyMap<string, PriorOutcome>;
  /** How steps with effects are tried; as usual unless set. */
  policy?: StepPolicy;
  /** What single steps are given instead of their own, resolved input; by `stepIdOf`. */
  inputs?: ReadonlyMap<string, JsonObject>;
  /** The item of a loop in whose body the whole run lies, as when one step is tried out alone. */
  item?: JsonValue;
  /** Stands between a step and its work, and may answer in its place. */
  around?: StepGuard;
  /** The one-time address by which a step that waits to be called is; by its key. */
  resumeUrl?(key: string): string;
  /** Steps whose connection takes its credentials no more wait until it does; otherwise they fail. */
  canPark?: boolean;
  /** Told of errors that are not `AppError`s, for the log; people read only that something went wrong. */
  onUnexpectedError?(error: unknown, nodeId: string): void;
};

export type RunFailure = StepError & { nodeId: string };

/** What a step that ends the run early asks for. */
export type RunEnd = { status: "succeeded" | "failed"; message: string; output: JsonValue; nodeId: string };

/** What a whole run has in common, however many iterations are under way. */
export type SharedState = {
  /** Every scope that is under way by its path; the run's own is the first. */
  readonly live: Map<string, RunState>;
  /** `settle` takes the end of a wait that is not its node's own. */
  readonly waits: Map<string, { wait: Wait; state: RunState; settle?: (ended: WaitEnd) => void }>;
  readonly records: Map<string, StepRecord>;
  readonly unsaved: Set<string>;
  /** Scopes in which something happened since they were last gone through. */
  readonly touched: Set<RunState>;
  /** Scopes with steps that are ready, while there are too many under way. */
  readonly crowded: Set<RunState>;
  readonly startedAt: string;
  /** ISO; moves on with memoized results only, so that a replay sees the same times. */
  clock: string;
  /** Of all outputs so far, as JSON. */
  outputLength: number;
  end: RunEnd | null;
  /** Something was still waited for when its part of the run ended. */
  leftWaiting: boolean;
};

/** `attemptsBefore` its work began anew; the refused one is made again, and counts once. */
export type Parked = { times: number; attemptsBefore: number };

/** One scope: the run outside its loops, or one iteration of a loop. Rebuilt from memoized results after a crash. */
export type RunState = {
  readonly input: RunInput;
  readonly graph: Graph;
  readonly shared: SharedState;
  readonly parent: RunState | null;
  /** The loop that this is an iteration of. */
  readonly loopNodeId: string | null;
  /** `each.3/inner.0`: which iterations this lies in; empty for the run itself. */
  readonly path: string;
  readonly index: number;
  readonly item: JsonValue;
  readonly outcomes: Map<string, NodeOutcome>;
  readonly outputs: JsonObject;
  readonly started: Set<string>;
  readonly approvals: Map<string, string>;
  readonly loops: Map<string, LoopProgress>;
  readonly agents: Map<string, AgentProgress>;
  /** What waited for its connection, by its key; each time its work is another one to the engine. */
  readonly parked: Map<string, Parked>;
  failure: RunFailure | null;
};

/** Names a step of a run: the node's id, and inside a loop its iteration's path behind it. */
export const stepIdOf = (nodeId: string, path: string): string => (path === "" ? nodeId : `${nodeId}:${path}`);

const recall = (state: RunState): void => {
  const { prior } = state.input;
  if (!prior || prior.size === 0) return;
  for (const nodeId of state.graph.nodesIn(state.loopNodeId)) {
    const known = prior.get(stepIdOf(nodeId, state.path));
    if (!known) continue;
    state.outcomes.set(nodeId, { port: known.port });
    if (known.port !== null) state.outputs[nodeId] = known.output;
    if (known.approvalId) state.approvals.set(nodeId, known.approvalId);
  }
};

export const createRunState = (input: RunInput, now: string): RunState => {
  const shared: SharedState = {
    ...{ live: new Map(), waits: new Map(), records: new Map() },
    ...{ unsaved: new Set(), touched: new Set(), crowded: new Set() },
    startedAt: now,
    clock: now,
    outputLength: 0,
    end: null,
    leftWaiting: false,
  };
  const state: RunState = {
    input,
    graph: graphOf(input.definition),
    shared,
    parent: null,
    loopNodeId: null,
    path: "",
    index: input.run.iteration ?? 0,
    item: input.item ?? null,
    outcomes: new Map(),
    outputs: {},
    started: new Set(),
    approvals: new Map(),
    loops: new Map(),
    agents: new Map(),
    parked: new Map(),
    failure: null,
  };
  shared.live.set("", state);
  shared.touched.add(state);
  recall(state);
  return state;
};

export type Iteration = { loopNodeId: string; index: number; item: JsonValue; count: number };

/** Opens the scope of one iteration; it sees everything that its loop saw, and the item. */
export const createIteration = (parent: RunState, { loopNodeId, index, item, count }: Iteration): RunState => {
  const path = `${parent.path === "" ? "" : `${parent.path}/`}${loopNodeId}.${index}`;
  const state: RunState = {
    input: parent.input,
    graph: parent.graph,
    shared: parent.shared,
    parent,
    loopNodeId,
    path,
    index,
    item,
    outcomes: new Map(),
    outputs: { ...parent.outputs, [loopNodeId]: { item, index, count } },
    started: new Set(),
    approvals: new Map(),
    loops: new Map(),
    agents: new Map(),
    parked: new Map(),
    failure: null,
  };
  parent.shared.live.set(path, state);
  parent.shared.touched.add(state);
  recall(state);
  return state;
};

/** One thing that an agent does: a place of its own for its record, its key and its approval, and no node's outcome. */
export const createMove = (parent: RunState, nodeId: string, index: number): RunState => ({
  ...parent,
  parent,
  index,
  path: `${parent.path === "" ? "" : `${parent.path}/`}${nodeId}.${index}`,
});

/** `runId:nodeId:where`, whatever the attempt: also the idempotency key that goes to vendors. `where` is an iteration's path. */
export const stepKeyOf = (runId: string, nodeId: string, path = "", iteration = 0): string =>
  `${runId}:${nodeId}:${path === "" ? iteration : path}`;

export const stepKey = ({ input: { run }, path }: RunState, nodeId: string): string =>
  stepKeyOf(run.id, nodeId, path, run.iteration);

/** The same step's key for its work after it waited for its connection: another one to the engine, never to vendors. */
export const parkedKey = (key: string, times: number): string => (times === 0 ? key : `${key}~${times}`);

/** Which step a key names. */
export const stepOfKey = (key: string): { nodeId: string; path: string } => {
  const [where = "", nodeId = ""] = withoutGiven(key).replace(/~\d+$/, "").split(":").reverse();
  return { nodeId, path: where.includes(".") ? where : "" };
};

type Urls = Readonly<Record<string, string>>;
const knownUrls = new WeakMap<RunState, Urls>();

/** The addresses of the steps that wait to be called, as far as this scope has them. */
const resumeUrlsOf = (state: RunState): Urls => {
  const known = knownUrls.get(state);
  if (known) return known;
  const { input, graph, parent } = state;
  const here = graph.nodesIn(state.loopNodeId).filter((id) => graph.nodes.get(id)?.kind === waitCallKind);
  const own = here.map((id) => [id, input.resumeUrl?.(stepKey(state, id)) ?? ""] as const);
  const urls = { ...(parent && resumeUrlsOf(parent)), ...Object.fromEntries(own) };
  knownUrls.set(state, urls);
  return urls;
};

export const variablesOf = (state: RunState): Variables => ({
  trigger: state.input.trigger.data,
  steps: state.outputs,
  item: state.item,
  event: null,
  run: { id: state.input.run.id, startedAt: state.shared.startedAt, resumeUrls: resumeUrlsOf(state) },
  workflow: state.input.run.workflow,
});

/** The last approval on the way to a node; an action carries it as the right to act. */
export const approvalBefore = (state: RunState, nodeId: string): string | null => {
  const ancestors = state.approvals.size > 0 || state.parent ? ancestorsOf(state.graph, nodeId) : new Set<string>();
  for (let scope: RunState | null = state; scope; scope = scope.parent) {
    const found = [...scope.approvals].findLast(([approvedBy]) => ancestors.has(approvedBy));
    if (found) return found[1];
  }
  return null;
};

const blank = (nodeId: string, { index, path }: RunState): StepRecord => ({
  nodeId,
  path,
  iteration: index,
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
  log: null,
  waitsFor: null,
  waitsUntil: null,
});

/** Whether its steps are still those of the run: an iteration that ended, or whose loop did, is given up. */
export const isLive = (state: RunState): boolean => state.shared.live.get(state.path) === state;

/** Marks the scope in which something happened, so that it is gone through. */
export const touch = (state: RunState): void => {
  const { live, touched } = state.shared;
  const scope = live.get(state.path);
  if (scope) touched.add(scope);
  else if (state.parent) touch(state.parent);
};

/** Notes a change of a node's record, to be stored with the next batch. */
export const note = (state: RunState, nodeId: string, change: Partial<StepRecord>): void => {
  const { records, unsaved } = state.shared;
  const id = stepIdOf(nodeId, state.path);
  records.set(id, { ...(records.get(id) ?? blank(nodeId, state)), ...change });
  unsaved.add(id);
  touch(state);
};

/** Notes that a node waits, for what and until when. */
export const noteWaiting = (state: RunState, wait: Wait, change: Partial<StepRecord> = {}): void =>
  note(state, wait.nodeId, { status: "waiting", waitsFor: wait.type, waitsUntil: deadlineOf(wait), ...change });

const isOpen = ({ status }: StepRecord): boolean => status === "running" || status === "waiting";

/** Of a run that is over: what had its yes, or its connection, and was not begun any more. */
export const cancelOpen = (root: RunState): void => {
  const { records, unsaved, clock } = root.shared;
  for (const [id, record] of records) {
    if (!isOpen(record)) continue;
    records.set(id, { ...record, status: "cancelled", finishedAt: clock });
    unsaved.add(id);
  }
};

const leftOut: Record<"finished" | "at work", (record: StepRecord) => boolean> = {
  finished: isOpen,
  // What has begun to wait is told of once it can be answered.
  "at work": ({ status }) => status === "waiting",
};

/** What is finished is handed over and forgotten: a loop of thousands must not be held in memory. */
export const takeUnsaved = ({ shared: { records, unsaved } }: RunState, which?: keyof typeof leftOut): StepRecord[] => {
  const taken: StepRecord[] = [];
  for (const id of unsaved) {
    const record = records.get(id);
    if (record && which && leftOut[which](record)) continue;
    unsaved.delete(id);
    if (!record) continue;
    taken.push(record);
    if (!isOpen(record)) records.delete(id);
  }
  return taken;
};

/** All outputs of a run together, as JSON text: what a worker and a page can still hold. */
export const maxOutputLength = 64_000_000;

const charge = (state: RunState, nodeId: string, output: JsonValue): void => {
  const { shared } = state;
  shared.outputLength += lengthOf(output);
  if (shared.outputLength <= maxOutputLength || shared.end) return;
  const message = `The steps of this run put out more than ${maxOutputLength / 1_000_000} MB together. Let them put out less.`;
  const name = state.graph.nodes.get(nodeId)?.name ?? nodeId;
  shared.end = { status: "failed", message: `“${name}” was the last step: ${message}`, output: null, nodeId };
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
  note(state, nodeId, { status: "succeeded", output, port, finishedAt: state.shared.clock, ...change });
  charge(state, nodeId, output);
};

/** Whether its author drew what is to happen when it fails. */
export const isCaught = ({ graph }: RunState, nodeId: string): boolean =>
  graph.outgoing(nodeId).some(({ sourcePort }) => sourcePort === "error");

/** A failed node goes on by its `error` port where an edge leaves it; otherwise its scope has failed. */
export const fail = (state: RunState, node: WorkflowNode, error: StepError, change: Partial<StepRecord> = {}): void => {
  if (isCaught(state, node.id)) {
    const output = { error: { ...error, attempts: change.attempt ?? 1 } };
    return finish(state, node.id, "error", output, { status: "failed", error, ...change });
  }
  state.started.delete(node.id);
  state.outcomes.set(node.id, { port: null });
  note(state, node.id, { status: "failed", error, finishedAt: state.shared.clock, ...change });
  // Of several that failed together always the same one, whichever came first.
  if (state.failure && state.failure.nodeId < node.id) return;
  state.failure = { nodeId: node.id, code: error.code, message: `“${node.name}” failed: ${error.message}` };
};

/** Inside a loop a step without a record was skipped: a row for each would be most of what is stored. */
export const skip = (state: RunState, nodeId: string): void => {
  state.outcomes.set(nodeId, { port: null });
  if (state.parent === null) note(state, nodeId, { status: "skipped" });
};
