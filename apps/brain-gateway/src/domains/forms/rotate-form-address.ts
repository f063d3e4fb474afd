import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { formUrl, newFormToken } from "./form-address.ts";

export const rotateFormAddress = verb(contract.workflows.rotateFormAddress, async (ctx, { workflowId, nodeId }) => {
  const { tx, tenantId, audit, services } = ctx;
  const form = await tx.workflowForm.findFirst({
    where: { tenantId, workflowId, nodeId, workflow: { deletedAt: null } },
    select: { id: true },
  });
  if (!form)
    throw new AppError("not_found", "There is no such form. Publish the workflow once to give its form an address.");
  const token = newFormToken();
  await tx.workflowForm.updateMany({ where: { tenantId, id: form.id }, data: { token } });
  await audit({ objectKind: "workflow", objectId: workflowId, after: { form: nodeId } });
  return { nodeId, url: formUrl(services, tenantId, token) };
});
