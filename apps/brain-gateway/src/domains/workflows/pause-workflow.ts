import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { setWorkflowState } from "./set-workflow-state.ts";

export const pauseWorkflow = verb(contract.workflows.pause, (ctx, { workflowId }) =>
  setWorkflowState(ctx, workflowId, "paused"),
);
