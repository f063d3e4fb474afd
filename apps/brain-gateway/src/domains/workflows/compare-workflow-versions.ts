import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { diffDefinitions } from "./diff-definitions.ts";
import { findWorkflow } from "./find-workflow.ts";
import { loadVersionSide } from "./load-version-side.ts";

export const compareWorkflowVersions = verb(
  contract.workflows.compareVersions,
  async (ctx, { workflowId, from, to }) => {
    const workflow = await findWorkflow(ctx, workflowId);
    const before = await loadVersionSide(ctx, workflow, from);
    const after = await loadVersionSide(ctx, workflow, to);
    return {
      before: before.facts,
      after: after.facts,
      ...diffDefinitions(ctx.services.nodes, before.definition, after.definition),
    };
  },
);
