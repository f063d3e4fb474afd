import { cancelWorkflowTest } from "./cancel-workflow-test.ts";
import { listStepSamples } from "./list-step-samples.ts";
import { pinWorkflowStep } from "./pin-workflow-step.ts";
import { previewField } from "./preview-field.ts";
import { startWorkflowTest } from "./start-workflow-test.ts";
import { unpinWorkflowStep } from "./unpin-workflow-step.ts";
import { watchWorkflowTest } from "./watch-workflow-test.ts";

export const handlers = {
  start: startWorkflowTest,
  cancel: cancelWorkflowTest,
  watch: watchWorkflowTest,
  pin: pinWorkflowStep,
  unpin: unpinWorkflowStep,
  listSamples: listStepSamples,
  preview: previewField,
};
export { executeTest } from "./execute-test.ts";
