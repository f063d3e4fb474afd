import { createWorkflowFromTemplate } from "./create-workflow-from-template.ts";
import { listWorkflowTemplates } from "./list-workflow-templates.ts";

export const handlers = { list: listWorkflowTemplates, createWorkflow: createWorkflowFromTemplate };
