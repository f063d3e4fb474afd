import type { WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { formTriggerKind } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { formUrl } from "./form-address.ts";

/** The addresses of a draft's forms; one that was never published has none yet. */
export const formsOf = async (
  services: Services,
  { tx, tenantId }: TenantScope,
  workflowId: string,
  { nodes }: WorkflowDefinition,
): Promise<WorkflowDetail["forms"]> => {
  const nodeIds = nodes.filter(({ kind }) => kind === formTriggerKind).map(({ id }) => id);
  if (nodeIds.length === 0) return [];
  const rows = await tx.workflowForm.findMany({ where: { tenantId, workflowId, nodeId: { in: nodeIds } } });
  return rows.map(({ nodeId, token }) => ({ nodeId, url: formUrl(services, tenantId, token) }));
};
