import { contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";

/** Takes effect with the worker's next round. */
export const changeRetention = verb(contract.retention.change, async ({ tx, tenantId, audit }, { runDataDays }) => {
  const before = await tx.tenant.findFirst({ where: { id: tenantId }, select: { runDataDays: true } });
  if (!before) throw notFound("organization");
  await tx.tenant.update({ where: { id: tenantId }, data: { runDataDays } });
  await audit({ objectKind: "organization", objectId: tenantId, before, after: { runDataDays } });
  return { runDataDays };
});
