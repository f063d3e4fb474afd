import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Json, Timestamp } from "../shared/primitives.ts";
import { NodeId, WorkflowDefinition } from "./definition.ts";

/** Names one state of a workflow's graph: `draft`, a published version's number, or the id of a draft that was kept. */
export const VersionRef = z.union([z.literal("draft"), z.string().regex(/^[1-9]\d{0,8}$/), Id]);
export type VersionRef = z.infer<typeof VersionRef>;

/** Runs are counted up to this many; a page writes the last as "1,000+". */
export const countedRuns = 1000;

export const WorkflowVersion = z.object({
  id: Id,
  number: z.int(),
  note: z.string(),
  publishedAt: Timestamp,
  publishedByName: z.string().nullable(),
  isCurrent: z.boolean(),
  /** Runs that began with it, up to `countedRuns`. */
  runCount: z.int(),
});
export type WorkflowVersion = z.infer<typeof WorkflowVersion>;

/** A draft that a restored version replaced. */
export const KeptDraft = z.object({
  id: Id,
  keptAt: Timestamp,
  keptByName: z.string().nullable(),
  stepCount: z.int(),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** What is known of one state of the graph; `number` is null for drafts. */
export const VersionFacts = z.object({
  ref: VersionRef,
  number: z.int().nullable(),
  note: z.string(),
  at: Timestamp,
  byName: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type VersionFacts = z.infer<typeof VersionFacts>;

/** One field of a step: `name`, `kind` or one of its settings. A secret's values are null on both sides. */
export const FieldChange = z.object({
  field: z.string(),
  before: Json.nullable(),
  after: Json.nullable(),
  isSecret: z.boolean(),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const Change = z.enum(["added", "removed", "changed", "same"]);
export type Change = z.infer<typeof Change>;

/** What differs between two graphs. */
export const WorkflowDifference = z.object({
  /** Both graphs in one, secrets left out: the later one, and what it no longer has. */
  definition: WorkflowDefinition,
  nodes: z.array(z.object({ nodeId: NodeId, change: Change, fields: z.array(FieldChange) })),
  edges: z.array(z.object({ edgeId: z.string(), change: Change.exclude(["changed"]) })),
  /** Steps that only lie elsewhere on the canvas; that changes nothing about a run. */
  movedCount: z.int(),
});
export type WorkflowDifference = z.infer<typeof WorkflowDifference>;

export const WorkflowComparison = WorkflowDifference.extend({ before: VersionFacts, after: VersionFacts });
export type WorkflowComparison = z.infer<typeof WorkflowComparison>;

const Workflow = z.strictObject({ workflowId: Id });

export const listWorkflowVersions = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}/versions",
  summary: "Published versions, newest first, and the drafts that restoring replaced",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: Workflow,
  output: z.object({ items: z.array(WorkflowVersion), keptDrafts: z.array(KeptDraft) }),
});
export const getWorkflowVersion = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}/versions/{ref}",
  summary: "One version's graph, secrets left out",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({ workflowId: Id, ref: VersionRef }),
  output: z.object({ facts: VersionFacts, definition: WorkflowDefinition }),
});
export const compareWorkflowVersions = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}/compare",
  summary: "What differs between two versions, or a version and the draft",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({ workflowId: Id, from: VersionRef, to: VersionRef }),
  output: WorkflowComparison,
});
/** What was the draft can be had back: by its own number if it was published, else as a kept draft (`undo`). */
export const restoreWorkflowVersion = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/restore",
  summary: "Make a version, or a draft that was kept, the draft again",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.restore",
  input: z.strictObject({ workflowId: Id, ref: VersionRef, draftRevision: z.int() }),
  output: z.object({ draftRevision: z.int(), undo: VersionRef }),
});
