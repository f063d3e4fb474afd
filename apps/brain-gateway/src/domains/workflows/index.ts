import { rotateFormAddress } from "../forms/index.ts";
import { rotateWebhookSecret } from "../webhooks/index.ts";
import { cancelWorkflowRuns } from "./cancel-workflow-runs.ts";
import { compareWorkflowVersions } from "./compare-workflow-versions.ts";
import { createWorkflow } from "./create-workflow.ts";
import { deleteWorkflow } from "./delete-workflow.ts";
import { getWorkflow } from "./get-workflow.ts";
import { getWorkflowVersion } from "./get-workflow-version.ts";
import { listWorkflowVersions } from "./list-workflow-versions.ts";
import { listWorkflows } from "./list-workflows.ts";
import { pauseWorkflow } from "./pause-workflow.ts";
import { publishWorkflow } from "./publish-workflow.ts";
import { restoreWorkflowVersion } from "./restore-workflow-version.ts";
import { resumeWorkflow } from "./resume-workflow.ts";
import { runWorkflow } from "./run-workflow.ts";
import { saveWorkflowDraft } from "./save-workflow-draft.ts";
import { validateWorkflow } from "./validate-workflow.ts";

export const handlers = {
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
export { addWorkflow } from "./add-workflow.ts";
export { callableWorkflows, definitionFacts, namedConnections } from "./definition-facts.ts";
export { diffDefinitions } from "./diff-definitions.ts";
export { findWorkflow } from "./find-workflow.ts";
export { assertRevision } from "./rules.ts";
