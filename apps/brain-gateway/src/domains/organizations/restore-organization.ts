import { AppError, contract } from "@bizosaas/contracts";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { toOrganization } from "./view.ts";

const restore = async ({ tx, tenantId, audit }: VerbContext) => {
  const before = await tx.tenant.findFirst({ where: { id: tenantId } });
  if (!before) throw notFound("organization");
  const { eraseAt, erasePausedWorkflows } = before;
  if (!eraseAt) throw new AppError("conflict", "This organization is not about to be erased.");
  await tx.workflow.updateMany({
    where: { tenantId, id: { in: erasePausedWorkflows }, state: "paused", deletedAt: null },
    data: { state: "active" },
  });
  const data = { eraseAt: null, erasePausedWorkflows: [] };
  const after = await tx.tenant.update({ where: { id: tenantId }, data });
  await audit({ objectKind: "organization", objectId: tenantId, before: { eraseAt } });
  return toOrganization(after);
};

/** The organization goes on as it was, with the workflows that were going when it was paused. */
export const restoreOrganization = verb(contract.organizations.restore, restore, { isAllowedWhileErasing: true });
