import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { orderBy, PageQuery, pageOf } from "../shared/page.ts";
import { Id, JsonObject, Name, Timestamp } from "../shared/primitives.ts";
import { NodeId, WorkflowDefinition, WorkflowProblem } from "./definition.ts";
import { rotateFormAddress, WorkflowForm } from "./forms.ts";
import { NodeKind } from "./node-kind.ts";
import {
  compareWorkflowVersions,
  getWorkflowVersion,
  listWorkflowVersions,
  restoreWorkflowVersion,
} from "./versions.ts";

export const WorkflowState = z.enum(["draft", "active", "paused"]);

export const WorkflowSummary = z.object({
  id: Id,
  name: z.string(),
  state: WorkflowState,
  triggerKinds: z.array(z.string()),
  publishedVersion: z.int().nullable(),
  hasUnpublishedChanges: z.boolean(),
  lastRun: z.object({ id: Id, status: z.string(), at: Timestamp }).nullable(),
  updatedAt: Timestamp,
});
export type WorkflowSummary = z.infer<typeof WorkflowSummary>;

/** Of so many of a workflow's runs at most, the newest of the last 30 days, its success is told. */
export const mostJudged = 200;

export const ListedWorkflow = WorkflowSummary.extend({
  /** Of its last runs that succeeded or failed, at most `mostJudged` of the last 30 days. */
  success: z.object({ succeeded: z.int(), failed: z.int() }),
});
export type ListedWorkflow = z.infer<typeof ListedWorkflow>;

export const WorkflowWebhook = z.object({ nodeId: NodeId, url: z.string(), hasSecret: z.boolean() });

export const WorkflowDetail = WorkflowSummary.extend({
  draft: WorkflowDefinition,
  draftRevision: z.int(),
  problems: z.array(WorkflowProblem),
  /** What keeps nobody from publishing, and will surprise them. */
  warnings: z.array(WorkflowProblem),
  webhooks: z.array(WorkflowWebhook),
  forms: z.array(WorkflowForm),
});
export type WorkflowDetail = z.infer<typeof WorkflowDetail>;

const WorkflowId = z.strictObject({ workflowId: Id });

export const listNodeKinds = operation({
  method: "GET",
  path: "/v1/node-kinds",
  summary: "Every kind of node a workflow can hold",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(NodeKind) }),
});
export const WorkflowOrder = orderBy("name", "updated", "lastRun");
export type WorkflowOrder = z.infer<typeof WorkflowOrder>;
export const listWorkflows = operation({
  method: "GET",
  path: "/v1/workflows",
  summary: "The organization's workflows",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    search: z.string().trim().max(200).optional(),
    sort: WorkflowOrder.default("-updated"),
  }),
  output: pageOf(ListedWorkflow),
});
export const getWorkflow = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}",
  summary: "One workflow with its draft and the draft's problems",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: WorkflowId,
  output: WorkflowDetail,
});
export const createWorkflow = operation({
  method: "POST",
  path: "/v1/workflows",
  summary: "Create a workflow",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.create",
  input: z.strictObject({ name: Name, draft: WorkflowDefinition.optional() }),
  output: WorkflowDetail,
});
/** A draft may be saved with problems; only publishing refuses them. A stale `draftRevision` answers `conflict`. */
export const saveWorkflowDraft = operation({
  method: "PUT",
  path: "/v1/workflows/{workflowId}/draft",
  summary: "Save a workflow's draft",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.save_draft",
  input: z.strictObject({ workflowId: Id, draftRevision: z.int(), name: Name.optional(), draft: WorkflowDefinition }),
  output: WorkflowDetail,
});
export const validateWorkflow = operation({
  method: "POST",
  path: "/v1/workflows/validate",
  summary: "What keeps a definition from being published",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({ draft: WorkflowDefinition }),
  output: z.object({ problems: z.array(WorkflowProblem) }),
});
export const publishWorkflow = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/publish",
  summary: "Publish the draft as a new version",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.publish",
  input: z.strictObject({ workflowId: Id, draftRevision: z.int(), note: z.string().trim().max(500).default("") }),
  output: WorkflowDetail,
});
export const pauseWorkflow = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/pause",
  summary: "Stop a workflow from starting new runs",
  tag: "Workflows",
  can: "workflows:operate",
  effect: "write",
  audit: "workflow.pause",
  input: WorkflowId,
  output: WorkflowDetail,
});
export const resumeWorkflow = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/resume",
  summary: "Let a paused workflow start runs again",
  tag: "Workflows",
  can: "workflows:operate",
  effect: "write",
  audit: "workflow.resume",
  input: WorkflowId,
  output: WorkflowDetail,
});
/** At most so many runs are told to stop at once; `left` says how many more there are. */
export const mostCancelled = 1000;

/** Each stops at a step's edge, as one that is cancelled by itself does: a step in flight finishes first. */
export const cancelWorkflowRuns = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/cancel-runs",
  summary: "Cancel the runs of a workflow that are under way, the oldest first",
  tag: "Workflows",
  can: "workflows:operate",
  effect: "destructive",
  audit: "workflow.cancel_runs",
  input: z.strictObject({
    workflowId: Id,
    /** Pauses the workflow first, so that none starts meanwhile; a workflow that is not active stays as it is. */
    pause: z.boolean().default(false),
  }),
  output: z.object({
    cancelled: z.int().describe("Told to stop by this call."),
    stopping: z.int().describe("Told before, and on their way to a step's edge."),
    left: z.int().describe("Under way still and not told: beyond the most at once."),
    paused: z.boolean().describe("Whether the workflow starts no runs now."),
  }),
});
export const deleteWorkflow = operation({
  method: "DELETE",
  path: "/v1/workflows/{workflowId}",
  summary: "Delete a workflow; its runs stay readable",
  tag: "Workflows",
  can: "workflows:write",
  effect: "destructive",
  audit: "workflow.delete",
  input: WorkflowId,
  output: z.object({ deleted: z.literal(true) }),
});
/** Starts the published version from its manual trigger (or the named one) with the given input. */
export const runWorkflow = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/run",
  summary: "Run a workflow now",
  tag: "Workflows",
  can: "workflows:operate",
  effect: "write",
  audit: "workflow.run",
  input: z.strictObject({ workflowId: Id, input: JsonObject.default({}) }),
  output: z.object({ runId: Id }),
});
/** Shown once; a new secret replaces the old at once. */
export const rotateWebhookSecret = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/webhooks/{nodeId}/rotate",
  summary: "Make a new secret for a webhook trigger",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "webhook.rotate_secret",
  input: z.strictObject({ workflowId: Id, nodeId: NodeId }),
  output: z.object({ url: z.string(), secret: z.string() }),
});

export const nodeKindsContract = { list: listNodeKinds };
export const workflowsContract = {
  list: listWorkflows,
  get: getWorkflow,
  create: createWorkflow,
  saveDraft: saveWorkflowDraft,
  validate: validateWorkflow,
  publish: publishWorkflow,
  pause: pauseWorkflow,
  resume: resumeWorkflow,
  cancelRuns: cancelWorkflowRuns,
  delete: deleteWorkflow,
  listVersions: listWorkflowVersions,
  getVersion: getWorkflowVersion,
  compareVersions: compareWorkflowVersions,
  restoreVersion: restoreWorkflowVersion,
  run: runWorkflow,
  rotateWebhookSecret,
  rotateFormAddress,
};
