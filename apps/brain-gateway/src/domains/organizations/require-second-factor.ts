import { AppError, contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { requireUser } from "../../platform/identity/authorize.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { hasSecondFactor } from "../../platform/identity/second-factor.ts";
import { toOrganization } from "./view.ts";

/** From their next page on, members without a factor are led to set one up. API keys go on: they are secrets of their own. */
export const requireSecondFactor = verb(contract.organizations.requireSecondFactor, async (ctx, { isRequired }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const before = await tx.tenant.findFirst({ where: { id: tenantId } });
  if (!before) throw notFound("organization");
  const change = { before: { isRequired: before.requiresSecondFactor }, after: { isRequired } };
  if (before.requiresSecondFactor !== isRequired) {
    const person = requireUser(actor);
    if (isRequired && !(await hasSecondFactor(tx, person.userId))) {
      throw new AppError("conflict", "Set up a second factor for yourself first, or you would lock yourself out.");
    }
    await requireConfirmed(services, person);
  }
  const after = await tx.tenant.update({ where: { id: tenantId }, data: { requiresSecondFactor: isRequired } });
  await audit({ objectKind: "organization", objectId: tenantId, ...change });
  return toOrganization(after);
});
