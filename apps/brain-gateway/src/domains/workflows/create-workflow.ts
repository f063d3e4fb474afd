import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { emptyDefinition } from "./rules.ts";
import { toWorkflowDetail } from "./view.ts";

export const createWorkflow = verb(contract.workflows.create, async (ctx, { name, draft = emptyDefinition }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const workflow = await tx.workflow.create({ data: { tenantId, name, draft, createdById: actor.userId } });
  await audit({ objectKind: "workflow", objectId: workflow.id, after: { name } });
  return toWorkflowDetail(services, ctx, workflow);
});
