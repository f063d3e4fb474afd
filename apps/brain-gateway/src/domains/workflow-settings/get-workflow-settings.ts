import { contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { hasWorkflow, toSettingsDetail } from "./settings-view.ts";

export const getWorkflowSettings = verb(contract.workflowSettings.get, async (ctx, { workflowId }) => {
  if (!(await hasWorkflow(ctx, workflowId))) throw notFound("workflow");
  return toSettingsDetail(ctx, workflowId, ctx.services.clock.now());
});
