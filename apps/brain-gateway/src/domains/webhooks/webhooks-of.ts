import type { WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { formatHookAddress } from "./hook-address.ts";

export const webhookUrl = ({ env }: Services, tenantId: string, webhookId: string): string =>
  `${env.GATEWAY_PUBLIC_URL}/v1/hooks/${formatHookAddress(tenantId, webhookId)}`;

/** The addresses of a draft's webhook triggers; a trigger that was never published has none yet. */
export const webhooksOf = async (
  services: Services,
  { tx, tenantId }: TenantScope,
  workflowId: string,
  draft: WorkflowDefinition,
): Promise<WorkflowDetail["webhooks"]> => {
  const nodeIds = draft.nodes.filter(({ kind }) => kind === "trigger.webhook").map(({ id }) => id);
  if (nodeIds.length === 0) return [];
  const rows = await tx.webhook.findMany({
    where: { tenantId, workflowId, nodeId: { in: nodeIds } },
    select: { id: true, nodeId: true },
  });
  return rows.map(({ id, nodeId }) => ({ nodeId, url: webhookUrl(services, tenantId, id), hasSecret: true }));
};
