import { gateway } from "@/portal.ts";
import { getWorkflow } from "../queries.ts";

/** What a workflow says of its steps; the builder does without where that can't be read. */
export const readStepPolicy = async (workflowId: string) => {
  try {
    const { settings } = await (await gateway()).workflowSettings.get({ workflowId });
    return { stepRetries: settings.stepRetries, stepTimeoutSeconds: settings.stepTimeoutSeconds };
  } catch {
    return { stepRetries: null, stepTimeoutSeconds: null };
  }
};

export const readSettings = async (workflowId: string) => {
  const [workflow, detail] = await Promise.all([
    getWorkflow(workflowId),
    (await gateway()).workflowSettings.get({ workflowId }),
  ]);
  return { workflow, detail };
};
