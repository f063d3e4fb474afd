import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { Approval } from "../approvals/approvals.ts";
import { Effect } from "../shared/effect.ts";
import { operation } from "../shared/operation.ts";
import { orderBy, PageQuery, pageOf } from "../shared/page.ts";
import { CostMicros, Id, Json, JsonObject, Timestamp } from "../shared/primitives.ts";
import { NodeId, WorkflowDefinition } from "../workflows/definition.ts";

export const RunStatus = z.enum(["queued", "running", "waiting", "paused", "succeeded", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof RunStatus>;
export const StepStatus = z.enum(["running", "waiting", "succeeded", "failed", "skipped", "cancelled"]);
export type StepStatus = z.infer<typeof StepStatus>;

export const StepError = z.object({ code: z.string(), message: z.string() });

export const RunStep = z.object({
  nodeId: NodeId,
  /** Which iterations of loops it lies in, such as `each.3/inner.0`; empty outside the loops. */
  path: z.string(),
  iteration: z.int(),
  attempt: z.int(),
  status: StepStatus,
  input: Json.nullable(),
  output: Json.nullable(),
  error: StepError.nullable(),
  port: z.string().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** Null where a model without a known price was used. */
  costMicros: CostMicros.nullable(),
  receiptId: Id.nullable(),
  /** What its code wrote, line by line. */
  log: z.array(z.string()).nullable(),
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
  /** A moment, a decision, a run that it called or something from outside: what it waits for, or waited for. */
  waitsFor: z.enum(["until", "approval", "child", "event"]).nullable(),
  /** When it stops waiting at the latest. */
  waitsUntil: Timestamp.nullable(),
});
export type RunStep = z.infer<typeof RunStep>;

/** How often a node inside a loop ran, and how; `isLoop`: the iterations of a loop itself. */
export const StepTally = z.object({
  nodeId: NodeId,
  isLoop: z.boolean(),
  /** The exits by which it was left. */
  ports: z.array(z.string()),
  total: z.int(),
  running: z.int(),
  waiting: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  /** Of all of them together. */
  attempts: z.int(),
  /** When the first of them began. */
  startedAt: Timestamp.nullable(),
  /** When each tenth of those that ended had, in their order; empty while none has. */
  endedAt: z.array(Timestamp),
});
export type StepTally = z.infer<typeof StepTally>;

export const CalledRun = z.object({
  runId: Id,
  workflowName: z.string(),
  status: RunStatus,
  nodeId: NodeId,
  path: z.string(),
});
export type CalledRun = z.infer<typeof CalledRun>;

/** The plain-language record of one write at a vendor. */
export const Receipt = z.object({
  id: Id,
  runId: Id.nullable(),
  nodeId: z.string().nullable(),
  connectionId: Id,
  actionId: z.string(),
  effect: Effect,
  status: z.enum(["started", "succeeded", "failed", "undone"]),
  summary: z.string(),
  url: z.string().nullable(),
  before: Json.nullable(),
  after: Json.nullable(),
  approvedByName: z.string().nullable(),
  /** A rule let it through, which that person accepted. */
  isByRule: z.boolean(),
  at: Timestamp,
  canUndo: z.boolean(),
  cannotUndoReason: z.string().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const RunSummary = z.object({
  id: Id,
  workflowId: Id,
  workflowName: z.string(),
  version: z.int(),
  status: RunStatus,
  triggerKind: z.string(),
  /** What set it off, in words: the post's title, the schedule, who pressed Run. */
  triggerSummary: z.string(),
  /** What its workflow marks of its data, by name. */
  searchValues: z.array(z.object({ name: z.string(), value: z.string() })),
  waitingFor: z.string().nullable(),
  error: StepError.nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** Null where a model without a known price was used. */
  costMicros: CostMicros.nullable(),
  createdAt: Timestamp,
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** A step that waits for something other than a person, and until when. */
export const RunWait = z.object({
  nodeId: NodeId,
  path: z.string(),
  /** A change of a record at a connection, a call to the step's one-time address, that a connection is mended, a moment, or a run it called. */
  kind: z.enum(["change", "call", "connection", "time", "run"]),
  connectionId: Id.nullable(),
  connectionName: z.string().nullable(),
  resourceKind: z.string().nullable(),
  /** The one record that is waited for, where it is named. */
  externalId: z.string().nullable(),
  /** Of kind `run` alone. */
  calledRun: z.object({ runId: Id, workflowName: z.string() }).nullable(),
  expiresAt: Timestamp,
});
export type RunWait = z.infer<typeof RunWait>;

/** Writes of a run that its page shows; a loop may have made thousands. */
export const shownReceipts = 200;

/** Steps of a run that can be given another input; a loop may have thousands. */
export const shownFailedSteps = 20;

export const RunDetail = RunSummary.extend({
  /** Asked to stand still, and on its way to the next step's edge. */
  isPausing: z.boolean(),
  /** As many runs of its workflow go on as may at once; it begins when it is its turn. */
  waitsForPlace: z.boolean(),
  triggerNodeId: NodeId,
  trigger: Json,
  definition: WorkflowDefinition,
  /** How often a step is tried at most that says nothing of its own, as its workflow is set now. */
  stepAttempts: z.int(),
  /** Those outside the loops; `tallies` count what happened inside, `listIterations` shows it. */
  steps: z.array(RunStep),
  tallies: z.array(StepTally),
  /** Once it is over: the steps that nobody caught, also within loops, by which a retry goes on; at most `shownFailedSteps`. */
  failedSteps: z.array(RunStep),
  /** The run that called this one and waits for it. */
  calledBy: z.object({ runId: Id, workflowName: z.string() }).nullable(),
  /** Runs that this one called, the newest first, at most 100. */
  called: z.array(CalledRun),
  /** The newest `shownReceipts`, in the order they were made. */
  receipts: z.array(Receipt),
  approvals: z.array(Approval),
  /** What it listens for, the first to run out first, at most 100. */
  waits: z.array(RunWait),
});
export type RunDetail = z.infer<typeof RunDetail>;

const RunId = z.strictObject({ runId: Id });

/** By when a run was asked for, how long it took, or what it cost; those without such a figure come last. */
export const RunOrder = orderBy("started", "duration", "cost");
export type RunOrder = z.infer<typeof RunOrder>;
export const listRuns = operation({
  method: "GET",
  path: "/v1/runs",
  summary: "Runs, newest first unless ordered otherwise",
  tag: "Runs",
  can: "runs:read",
  effect: "read",
  input: z
    .strictObject({
      ...PageQuery.shape,
      workflowId: Id.optional(),
      /** A version's number; of the workflow that is named. */
      version: z.coerce.number().int().min(1).optional(),
      status: RunStatus.optional(),
      /** Those of the last so many UTC days, today included. */
      days: z.coerce.number().int().min(1).max(90).optional(),
      /** Those that were asked for at this moment or later, and before that one. */
      from: Timestamp.optional(),
      to: Timestamp.optional(),
      /** How one of its marked values begins, in whatever case. */
      search: z.string().trim().min(1).max(100).optional(),
      sort: RunOrder.default("-started"),
    })
    .refine(({ version, workflowId }) => version === undefined || workflowId !== undefined, {
      path: ["version"],
      message: "Name the workflow whose version this is.",
    }),
  output: pageOf(RunSummary),
});
export const getRun = operation({
  method: "GET",
  path: "/v1/runs/{runId}",
  summary: "One run with its graph, steps and receipts",
  tag: "Runs",
  can: "runs:read",
  effect: "read",
  input: RunId,
  output: RunDetail,
});
export const watchRun = operation({
  method: "GET",
  path: "/v1/runs/{runId}/watch",
  summary: "A run as it changes (server-sent events)",
  tag: "Runs",
  can: "runs:read",
  effect: "read",
  input: RunId,
  output: eventIterator(RunDetail),
});
/** Stands still at a step's edge: a step in flight finishes first, waits are kept and approvals stay open. */
export const pauseRun = operation({
  method: "POST",
  path: "/v1/runs/{runId}/pause",
  summary: "Pause a run",
  tag: "Runs",
  can: "runs:operate",
  effect: "write",
  audit: "run.pause",
  input: RunId,
  output: RunDetail,
});
/** A wait for a time begins anew; what was decided meanwhile counts. */
export const resumeRun = operation({
  method: "POST",
  path: "/v1/runs/{runId}/resume",
  summary: "Carry a paused run on",
  tag: "Runs",
  can: "runs:operate",
  effect: "write",
  audit: "run.resume",
  input: RunId,
  output: RunDetail,
});
/** Steps that are done are not done again. `change` gives one of the failed steps another input than it works out itself. */
/** Also one that went on after items of a loop had failed: those are done again, and nothing behind the loop. */
export const retryRun = operation({
  method: "POST",
  path: "/v1/runs/{runId}/retry",
  summary: "Carry a run on from the steps that failed",
  tag: "Runs",
  can: "runs:operate",
  effect: "write",
  audit: "run.retry",
  input: z.strictObject({
    runId: Id,
    change: z.strictObject({ nodeId: NodeId, path: z.string().max(400).default(""), input: JsonObject }).optional(),
  }),
  output: RunDetail,
});
/** Stops at a step's edge: a step in flight finishes first. */
export const cancelRun = operation({
  method: "POST",
  path: "/v1/runs/{runId}/cancel",
  summary: "Cancel a run",
  tag: "Runs",
  can: "runs:operate",
  effect: "write",
  audit: "run.cancel",
  input: RunId,
  output: RunDetail,
});

/** Puts the before-image back, reads it back to prove it, and refuses when the record changed since. */
export const undoReceipt = operation({
  method: "POST",
  path: "/v1/receipts/{receiptId}/undo",
  summary: "Undo a write",
  tag: "Receipts",
  can: "runs:operate",
  effect: "write",
  audit: "receipt.undo",
  input: z.strictObject({ receiptId: Id }),
  output: Receipt,
});

export const runsContract = {
  list: listRuns,
  get: getRun,
  watch: watchRun,
  cancel: cancelRun,
  pause: pauseRun,
  resume: resumeRun,
  retry: retryRun,
};
export const receiptsContract = { undo: undoReceipt };
