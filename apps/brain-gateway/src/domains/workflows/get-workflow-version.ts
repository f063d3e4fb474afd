import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { maskSecrets } from "../node-kinds/index.ts";
import { findWorkflow } from "./find-workflow.ts";
import { loadVersionSide } from "./load-version-side.ts";

export const getWorkflowVersion = verb(contract.workflows.getVersion, async (ctx, { workflowId, ref }) => {
  const { facts, definition } = await loadVersionSide(ctx, await findWorkflow(ctx, workflowId), ref);
  return { facts, definition: maskSecrets(ctx.services.nodes, definition) };
});
