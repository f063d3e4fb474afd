import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { setWorkflowState } from "./set-workflow-state.ts";

export const resumeWorkflow = verb(contract.workflows.resume, (ctx, { workflowId }) =>
  setWorkflowState(ctx, workflowId, "active"),
);
