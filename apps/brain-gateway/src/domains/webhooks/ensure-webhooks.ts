import type { WorkflowDefinition } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { newWebhookSecret } from "./webhook-secret.ts";

/** Gives each webhook trigger of a version an address and a secret; those that have one keep it across versions. */
export const ensureWebhooks = async (
  services: Services,
  { tx, tenantId }: TenantScope,
  workflowId: string,
  definition: WorkflowDefinition,
): Promise<void> => {
  for (const node of definition.nodes.filter(({ kind }) => kind === "trigger.webhook")) {
    const existing = await tx.webhook.findFirst({
      where: { tenantId, workflowId, nodeId: node.id },
      select: { id: true },
    });
    if (existing) continue;
    const id = uuidv7();
    const sealed = await services.vault.seal(
      tx,
      { tenantId, table: "webhook", rowId: id, field: "secret" },
      newWebhookSecret(),
    );
    await tx.webhook.create({ data: { tenantId, id, workflowId, nodeId: node.id, ...sealed } });
  }
};
