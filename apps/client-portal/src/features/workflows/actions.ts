"use server";

import { portalAction } from "@/portal.ts";

export const createWorkflow = portalAction((gateway) => gateway.workflows.create);
export const readWorkflow = portalAction((gateway) => gateway.workflows.get);
export const saveDraft = portalAction((gateway) => gateway.workflows.saveDraft, { refresh: false });
export const publishWorkflow = portalAction((gateway) => gateway.workflows.publish, { refresh: false });
export const pauseWorkflow = portalAction((gateway) => gateway.workflows.pause);
export const resumeWorkflow = portalAction((gateway) => gateway.workflows.resume);
export const cancelWorkflowRuns = portalAction((gateway) => gateway.workflows.cancelRuns);
export const deleteWorkflow = portalAction((gateway) => gateway.workflows.delete);
export const runWorkflow = portalAction((gateway) => gateway.workflows.run);
export const rotateWebhookSecret = portalAction((gateway) => gateway.workflows.rotateWebhookSecret, { refresh: false });
export const rotateFormAddress = portalAction((gateway) => gateway.workflows.rotateFormAddress, { refresh: false });
export const listAiModels = portalAction((gateway) => gateway.aiKeys.listModels);
export const listChoices = portalAction((gateway) => gateway.connections.listChoices, { refresh: false });
export const listConnectionStatuses = portalAction((gateway) => gateway.resources.listConnectionStatuses, {
  refresh: false,
});
export const startTest = portalAction((gateway) => gateway.workflowTests.start, { refresh: false });
export const cancelTest = portalAction((gateway) => gateway.workflowTests.cancel, { refresh: false });
export const pinStep = portalAction((gateway) => gateway.workflowTests.pin, { refresh: false });
export const unpinStep = portalAction((gateway) => gateway.workflowTests.unpin, { refresh: false });
export const listStepSamples = portalAction((gateway) => gateway.workflowTests.listSamples);
export const previewField = portalAction((gateway) => gateway.workflowTests.preview);
