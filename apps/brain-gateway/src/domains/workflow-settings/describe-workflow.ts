import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Says what a workflow that was just made is for. */
export const describeWorkflow = async (
  { tx, tenantId }: TenantScope,
  workflowId: string,
  description: string,
): Promise<void> => {
  await tx.workflowSettings.create({ data: { tenantId, workflowId, description } });
};
