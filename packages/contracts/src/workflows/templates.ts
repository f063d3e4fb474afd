import { z } from "zod";
import { FormField } from "../shared/form.ts";
import { operation } from "../shared/operation.ts";
import { Id, JsonObject, Name } from "../shared/primitives.ts";
import { WorkflowDefinition } from "./definition.ts";
import { WorkflowDetail } from "./workflows.ts";

export const TemplateCategory = z.enum(["content", "requests", "watch", "systems"]);
export type TemplateCategory = z.infer<typeof TemplateCategory>;

export const TemplateId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, "This is no template's id.")
  .max(60);

/** Something the organization must have, and what of its own fits. */
export const TemplateNeed = z.object({
  kind: z.enum(["connection", "ai_key"]),
  /** Which connector, where it is a connection. */
  connectorId: z.string().nullable(),
  name: z.string(),
  fitting: z.array(z.object({ id: Id, name: z.string() })),
});
export type TemplateNeed = z.infer<typeof TemplateNeed>;

/** A workflow to begin with. What must be chosen is open in its definition. */
export const WorkflowTemplate = z.object({
  id: TemplateId,
  category: TemplateCategory,
  name: z.string(),
  purpose: z.string(),
  definition: WorkflowDefinition,
  choices: z.array(FormField),
  needs: z.array(TemplateNeed),
  /** The organization has all it needs. */
  isReady: z.boolean(),
});
export type WorkflowTemplate = z.infer<typeof WorkflowTemplate>;

export const listWorkflowTemplates = operation({
  method: "GET",
  path: "/v1/workflow-templates",
  summary: "Every template of a workflow, and whether the organization has what it needs",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(WorkflowTemplate) }),
});
/** Choices go by their names; what is left out is among the draft's problems. */
export const createWorkflowFromTemplate = operation({
  method: "POST",
  path: "/v1/workflow-templates/{templateId}/workflows",
  summary: "Create a workflow from a template",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.create_from_template",
  input: z.strictObject({
    templateId: TemplateId,
    name: Name.optional(),
    choices: JsonObject.default({}),
  }),
  output: WorkflowDetail,
});

export const workflowTemplatesContract = { list: listWorkflowTemplates, createWorkflow: createWorkflowFromTemplate };
