import { z } from "zod";
import { JsonObject } from "../shared/primitives.ts";
import { definitionLimits } from "./definition-limits.ts";

/** A node's id doubles as its name in expressions (`steps.summary.text`), hence an identifier. */
export const NodeId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, "Use lower-case letters, digits and underscores, starting with a letter.");

/** How a step is tried where it differs from its workflow: attempts after the first, and seconds for each. */
export const NodePolicy = z.strictObject({
  retries: z.number().optional(),
  timeoutSeconds: z.number().optional(),
});
export type NodePolicy = z.infer<typeof NodePolicy>;

export const WorkflowNode = z.strictObject({
  id: NodeId,
  /** `trigger.manual`, `ai.prompt`, `flow.branch` ... or `action.<connector>.<action>`. */
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){1,2}$/)
    .max(100),
  name: z.string().trim().min(1).max(80),
  position: z.strictObject({ x: z.number(), y: z.number() }),
  config: JsonObject,
  policy: NodePolicy.optional(),
  /** What its author wrote beside it, for people alone: no run reads it. */
  note: z.string().max(definitionLimits.noteLength).optional(),
});
export type WorkflowNode = z.infer<typeof WorkflowNode>;

export const WorkflowEdge = z.strictObject({
  id: z.string().min(1).max(120),
  source: NodeId,
  sourcePort: z.string().max(40).default("out"),
  target: NodeId,
});
export type WorkflowEdge = z.infer<typeof WorkflowEdge>;

/** The stored graph. `schemaVersion` rises when its shape changes; stored versions are upgraded on read. */
export const WorkflowDefinition = z.strictObject({
  schemaVersion: z.literal(1),
  nodes: z.array(WorkflowNode).max(definitionLimits.nodes),
  edges: z.array(WorkflowEdge).max(definitionLimits.edges),
});
export type WorkflowDefinition = z.infer<typeof WorkflowDefinition>;

/** One thing that keeps a draft from being published; names the node and the field it is about. */
export const WorkflowProblem = z.object({
  nodeId: z.string().nullable(),
  nodeName: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  /** Of the field's text, counted from 1, where the problem has such a place. */
  line: z.int().optional(),
});
export type WorkflowProblem = z.infer<typeof WorkflowProblem>;
