import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { Receipt, StepError, StepStatus } from "../runs/runs.ts";
import { operation } from "../shared/operation.ts";
import { CostMicros, Id, Json, JsonObject, Timestamp } from "../shared/primitives.ts";
import { NodeId } from "./definition.ts";

/** What a test may cost and take; the builder says so before it begins. */
export const testLimits = { seconds: 60, aiCalls: 20, costMicros: 500_000, loopItems: 10, pinBytes: 256_000 } as const;

/** One step alone, on what is known of those before it; or everything from the trigger to it. */
export const TestScope = z.enum(["step", "to_here"]);
export type TestScope = z.infer<typeof TestScope>;

/**
 * What a test did otherwise than a run: nothing was sent (`simulated`), a yes was taken for granted (`assumed`), a wait was
 * left out (`skipped`), a loop went through its first items alone (`shortened`), or the step was not run (`pinned`).
 */
export const TestMark = z.enum(["simulated", "assumed", "skipped", "shortened", "pinned"]);
export type TestMark = z.infer<typeof TestMark>;

export const TestedStep = z.object({
  nodeId: NodeId,
  /** Of the last test; false: of an earlier one. */
  isLatest: z.boolean(),
  status: StepStatus,
  mark: TestMark.nullable(),
  /** In a loop the first iteration, or the first that failed; `count` says of how many. */
  path: z.string(),
  count: z.int(),
  failedCount: z.int(),
  input: Json.nullable(),
  output: Json.nullable(),
  /** Too large to be shown here. */
  isCut: z.boolean(),
  error: StepError.nullable(),
  port: z.string().nullable(),
  log: z.array(z.string()).nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costMicros: CostMicros.nullable(),
  tookMs: z.int().nullable(),
  at: Timestamp,
});
export type TestedStep = z.infer<typeof TestedStep>;

/**
 * What is known of a step, best first: pinned, from the last test or run, whichever is newer, the newest record that a start
 * watches, or its kind's example.
 */
export const KnownData = z.object({
  nodeId: NodeId,
  source: z.enum(["pin", "test", "run", "record", "example"]),
  port: z.string(),
  /** Left out where it is the tested step's own. */
  output: Json.optional(),
  isCut: z.boolean(),
  at: Timestamp.nullable(),
});
export type KnownData = z.infer<typeof KnownData>;

export const WorkflowTest = z.object({
  id: Id,
  nodeId: NodeId,
  scope: TestScope,
  isSending: z.boolean(),
  status: z.enum(["queued", "running", "succeeded", "failed", "cancelled"]),
  error: StepError.nullable(),
  costMicros: CostMicros.nullable(),
  startedAt: Timestamp,
  finishedAt: Timestamp.nullable(),
  /** What it really wrote at vendors. */
  receipts: z.array(Receipt),
});
export type WorkflowTest = z.infer<typeof WorkflowTest>;

/** A draft as one person tries it out: their last test, and what is known of every step. */
export const TestBench = z.object({
  test: WorkflowTest.nullable(),
  steps: z.array(TestedStep),
  known: z.array(KnownData),
  /** What a test may take, to be told beforehand. */
  limits: z.object({ seconds: z.int(), aiCalls: z.int(), costMicros: CostMicros }),
});
export type TestBench = z.infer<typeof TestBench>;

const Step = z.strictObject({ workflowId: Id, nodeId: NodeId });

/**
 * Tries the saved draft. Nothing of it is a run: no approval is asked for, nobody is told, no figure counts it. Writes are
 * simulated unless `isSending`; those behind an approval always are.
 */
export const startWorkflowTest = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/tests",
  summary: "Try a step of the draft, or everything up to it",
  tag: "Workflow tests",
  can: "workflows:operate",
  effect: "write",
  audit: "workflow.test",
  input: z.strictObject({
    workflowId: Id,
    draftRevision: z.int(),
    nodeId: NodeId,
    scope: TestScope,
    isSending: z.boolean().default(false),
    /** Where a workflow can be started in several ways. */
    triggerNodeId: NodeId.optional(),
  }),
  output: z.object({ testId: Id }),
});
export const cancelWorkflowTest = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/tests/{testId}/cancel",
  summary: "Stop a test of one's own",
  tag: "Workflow tests",
  can: "workflows:operate",
  effect: "write",
  audit: "workflow.cancel_test",
  input: z.strictObject({ workflowId: Id, testId: Id }),
  output: z.object({ cancelled: z.boolean() }),
});
export const watchWorkflowTest = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}/tests/watch",
  summary: "What is known of a draft's steps, and one's own last test as it goes on (server-sent events)",
  tag: "Workflow tests",
  can: "workflows:read",
  effect: "read",
  /** `round` tells one watch from the next; it means nothing here. */
  input: z.strictObject({ workflowId: Id, round: z.coerce.number().int().optional() }),
  output: eventIterator(TestBench),
});
export const pinWorkflowStep = operation({
  method: "PUT",
  path: "/v1/workflows/{workflowId}/pins/{nodeId}",
  summary: "Pin what a step puts out in tests",
  tag: "Workflow tests",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.pin",
  input: z.strictObject({
    ...Step.shape,
    port: z.string().min(1).max(40).default("out"),
    output: Json.refine((output) => JSON.stringify(output).length <= testLimits.pinBytes, {
      error: "Pin at most 256 KB for a step.",
    }),
  }),
  output: z.object({ pinnedAt: Timestamp }),
});
export const unpinWorkflowStep = operation({
  method: "DELETE",
  path: "/v1/workflows/{workflowId}/pins/{nodeId}",
  summary: "Take a step's pin away",
  tag: "Workflow tests",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.unpin",
  input: Step,
  output: z.object({ unpinned: z.boolean() }),
});

/** Something a step may be pinned to: what it put out in a real run, or for a trigger a record there is. */
export const StepSample = z.object({
  source: z.enum(["run", "record", "example"]),
  /** The run's or record's id; null for an example. */
  id: Id.nullable(),
  title: z.string(),
  at: Timestamp.nullable(),
  port: z.string(),
  output: Json,
});
export type StepSample = z.infer<typeof StepSample>;

export const listStepSamples = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}/samples/{nodeId}",
  summary: "Real data that a step may be pinned to, newest first",
  tag: "Workflow tests",
  can: "workflows:read",
  effect: "read",
  input: Step,
  output: z.object({ items: z.array(StepSample) }),
});

/** `isCut`: only its beginning, as text. */
export const FieldPreview = z.union([
  z.object({ ok: z.literal(true), value: Json, isCut: z.boolean() }),
  z.object({
    ok: z.literal(false),
    message: z.string(),
    /** Steps that the field reads from and of which nothing is known yet. */
    unknown: z.array(z.object({ nodeId: NodeId, name: z.string() })),
  }),
]);
export type FieldPreview = z.infer<typeof FieldPreview>;

/** Evaluated as a test would, on what is known; reads nothing else and changes nothing. */
export const previewField = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/preview",
  summary: "What a step's field comes to",
  tag: "Workflow tests",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({ ...Step.shape, kind: z.string().max(100), field: z.string().max(80), config: JsonObject }),
  output: FieldPreview,
});

export const workflowTestsContract = {
  start: startWorkflowTest,
  cancel: cancelWorkflowTest,
  watch: watchWorkflowTest,
  pin: pinWorkflowStep,
  unpin: unpinWorkflowStep,
  listSamples: listStepSamples,
  preview: previewField,
};
