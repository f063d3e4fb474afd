import { formSettings } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { noSuchForm } from "./form-address.ts";

/** The published form behind an address; `open` is null while it takes nothing: paused, taken out, or to be erased. */
export const findForm = async ({ tx, tenantId }: TenantScope, token: string) => {
  const form = await tx.workflowForm.findFirst({
    where: { tenantId, token, workflow: { deletedAt: null } },
    include: { workflow: { select: { state: true, tenant: { select: { eraseAt: true } } } } },
  });
  if (!form) throw noSuchForm();
  const { workflowId, nodeId, workflow } = form;
  const trigger = await tx.workflowTrigger.findFirst({ where: { tenantId, workflowId, nodeId } });
  const isOpen = workflow.state === "active" && workflow.tenant.eraseAt === null;
  return { id: form.id, open: trigger && isOpen ? { trigger, settings: formSettings(trigger.config) } : null };
};
