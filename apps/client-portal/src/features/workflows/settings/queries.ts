import { gateway } from "@/portal.ts";
import { getWorkflow } from "../queries.ts";

export const readSettings = async (workflowId: string) => {
  const [workflow, detail] = await Promise.all([
    getWorkflow(workflowId),
    (await gateway()).workflowSettings.get({ workflowId }),
  ]);
  return { workflow, detail };
};
