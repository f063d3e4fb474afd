import { AppError } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";
import { findWorkflow } from "./find-workflow.ts";
import { renewSchedules } from "./unfold-triggers.ts";
import { toWorkflowDetail } from "./view.ts";

/** Moves a published workflow between `active` and `paused`; runs already under way are not touched. */
export const setWorkflowState = async (ctx: VerbContext, workflowId: string, state: "active" | "paused") => {
  const { tx, tenantId, audit, services } = ctx;
  const workflow = await findWorkflow(ctx, workflowId);
  if (workflow.state === "draft")
    throw new AppError("conflict", "This workflow was never published, so there is nothing to pause.");
  if (workflow.state === state) throw new AppError("conflict", `This workflow is already ${state}.`);
  await tx.workflow.updateMany({ where: { tenantId, id: workflowId }, data: { state, updatedAt: new Date() } });
  if (state === "active") await renewSchedules(ctx, workflowId);
  await audit({ objectKind: "workflow", objectId: workflowId, before: { state: workflow.state }, after: { state } });
  return toWorkflowDetail(services, ctx, await findWorkflow(ctx, workflowId));
};
