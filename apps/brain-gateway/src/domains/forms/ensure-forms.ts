import type { WorkflowDefinition } from "@bizosaas/contracts";
import { formTriggerKind } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { newFormToken } from "./form-address.ts";

/** Gives each form of a version an address; those that have one keep it across versions. */
export const ensureForms = async (
  { tx, tenantId }: TenantScope,
  workflowId: string,
  { nodes }: WorkflowDefinition,
): Promise<void> => {
  const forms = nodes.filter(({ kind }) => kind === formTriggerKind);
  if (forms.length === 0) return;
  await tx.workflowForm.createMany({
    data: forms.map(({ id: nodeId }) => ({ tenantId, workflowId, nodeId, token: newFormToken() })),
    skipDuplicates: true,
  });
};
