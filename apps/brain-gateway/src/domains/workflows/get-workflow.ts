import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "./find-workflow.ts";
import { toWorkflowDetail } from "./view.ts";

export const getWorkflow = verb(contract.workflows.get, async (ctx, { workflowId }) =>
  toWorkflowDetail(ctx.services, ctx, await findWorkflow(ctx, workflowId)),
);
