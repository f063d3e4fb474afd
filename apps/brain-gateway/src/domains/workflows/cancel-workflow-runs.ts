import { contract, mostCancelled } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { cancelOpenRuns, countOpenRuns } from "../runs/index.ts";
import { findWorkflow } from "./find-workflow.ts";
import { writeWorkflowState } from "./set-workflow-state.ts";

/** Pauses first if asked to, so that no run starts between the two. */
export const cancelWorkflowRuns = verb(contract.workflows.cancelRuns, async (ctx, { workflowId, pause }) => {
  const { state } = await findWorkflow(ctx, workflowId);
  const isPausing = pause && state === "active";
  if (isPausing) await writeWorkflowState(ctx, workflowId, "paused");
  const cancelled = await cancelOpenRuns(ctx, { workflowId, most: mostCancelled });
  const { told, untold } = await countOpenRuns(ctx, workflowId);
  await ctx.audit({
    ...{ objectKind: "workflow", objectId: workflowId, before: { state } },
    after: { state: isPausing ? "paused" : state, cancelled },
  });
  return { cancelled, stopping: told - cancelled, left: untold, paused: isPausing || state === "paused" };
});
