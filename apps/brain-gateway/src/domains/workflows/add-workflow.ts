import type { JsonObject, WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";
import { toWorkflowDetail } from "./view.ts";

type Added = { name: string; draft: WorkflowDefinition /** What the audit says of it. */; told: JsonObject };

/** Stores a new workflow as a draft; one with problems is stored, too. */
export const addWorkflow = async (ctx: VerbContext, { name, draft, told }: Added): Promise<WorkflowDetail> => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const workflow = await tx.workflow.create({ data: { tenantId, name, draft, createdById: actor.userId } });
  await audit({ objectKind: "workflow", objectId: workflow.id, after: told });
  return toWorkflowDetail(services, ctx, workflow);
};
