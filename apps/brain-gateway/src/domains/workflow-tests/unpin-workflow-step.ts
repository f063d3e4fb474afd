import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "../workflows/index.ts";

export const unpinWorkflowStep = verb(contract.workflowTests.unpin, async (ctx, { workflowId, nodeId }) => {
  const { tx, tenantId, audit, services } = ctx;
  await findWorkflow(ctx, workflowId);
  const { count } = await tx.workflowPin.deleteMany({ where: { tenantId, workflowId, nodeId } });
  await audit({ objectKind: "workflow", objectId: workflowId, after: { nodeId, unpinned: count > 0 } });
  await services.changes.notify(tx, "workflow_test", workflowId);
  return { unpinned: count > 0 };
});
