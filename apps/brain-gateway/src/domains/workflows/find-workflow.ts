import { AppError } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Throws `not_found` for a missing, a deleted and another tenant's workflow alike. */
export const findWorkflow = async ({ tx, tenantId }: TenantScope, workflowId: string) => {
  const workflow = await tx.workflow.findFirst({ where: { tenantId, id: workflowId, deletedAt: null } });
  if (!workflow) throw new AppError("not_found", "There is no such workflow.");
  return workflow;
};
