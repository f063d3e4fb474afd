import { AppError } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";
import { findWorkflow } from "./find-workflow.ts";
import { renewSchedules } from "./unfold-triggers.ts";
import { toWorkflowDetail } from "./view.ts";

type Target = "active" | "paused";

/** Writes the state and nothing else: whether it may be, and the audit, are the caller's. */
export const writeWorkflowState = async (ctx: VerbContext, workflowId: string, state: Target): Promise<void> => {
  const { tx, tenantId } = ctx;
  await tx.workflow.updateMany({ where: { tenantId, id: workflowId }, data: { state, updatedAt: new Date() } });
  if (state === "active") await renewSchedules(ctx, workflowId);
};

/** Moves a published workflow between `active` and `paused`; runs already under way are not touched. */
export const setWorkflowState = async (ctx: VerbContext, workflowId: string, state: Target) => {
  const workflow = await findWorkflow(ctx, workflowId);
  if (workflow.state === "draft")
    throw new AppError("conflict", "This workflow was never published, so there is nothing to pause.");
  if (workflow.state === state) throw new AppError("conflict", `This workflow is already ${state}.`);
  await writeWorkflowState(ctx, workflowId, state);
  const states = { before: { state: workflow.state }, after: { state } };
  await ctx.audit({ objectKind: "workflow", objectId: workflowId, ...states });
  return toWorkflowDetail(ctx.services, ctx, await findWorkflow(ctx, workflowId));
};
