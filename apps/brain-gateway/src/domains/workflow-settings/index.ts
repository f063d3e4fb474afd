import { changeWorkflowSettings } from "./change-workflow-settings.ts";
import { getWorkflowSettings } from "./get-workflow-settings.ts";

export const handlers = { get: getWorkflowSettings, change: changeWorkflowSettings };
export { monthBegin } from "./ai-cost.ts";
export { assertWithinBudget } from "./assert-within-budget.ts";
export { describeWorkflow } from "./describe-workflow.ts";
export { loadSettings, ownerOf } from "./workflow-settings-row.ts";
