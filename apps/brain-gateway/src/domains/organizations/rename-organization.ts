import { contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { toOrganization } from "./view.ts";

/** The slug stays: addresses that people kept go on working. */
export const renameOrganization = verb(contract.organizations.rename, async ({ tx, tenantId, audit }, { name }) => {
  const before = await tx.tenant.findFirst({ where: { id: tenantId } });
  if (!before) throw notFound("organization");
  const after = await tx.tenant.update({ where: { id: tenantId }, data: { name } });
  const names = { before: { name: before.name }, after: { name } };
  await audit({ objectKind: "organization", objectId: tenantId, ...names });
  return toOrganization(after);
});
