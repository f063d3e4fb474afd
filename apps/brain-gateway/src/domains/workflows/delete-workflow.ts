import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "./find-workflow.ts";

/** Runs and versions stay readable; nothing starts any more. */
export const deleteWorkflow = verb(contract.workflows.delete, async (ctx, { workflowId }) => {
  const { tx, tenantId, audit } = ctx;
  const workflow = await findWorkflow(ctx, workflowId);
  await tx.workflow.updateMany({
    where: { tenantId, id: workflowId },
    data: { deletedAt: new Date(), state: "paused" },
  });
  await tx.workflowTrigger.deleteMany({ where: { tenantId, workflowId } });
  await tx.webhook.deleteMany({ where: { tenantId, workflowId } });
  await audit({ objectKind: "workflow", objectId: workflowId, before: { name: workflow.name, state: workflow.state } });
  return { deleted: true } as const;
});
