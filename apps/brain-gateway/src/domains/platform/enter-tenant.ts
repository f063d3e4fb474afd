import { AppError, contract } from "@bizosaas/contracts";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { startVisit } from "../visits/index.ts";

/** TEN-2: with a reason, for a while, and in the tenant's own audit log. */
export const enterTenant = operatorVerb(contract.platform.enterTenant, async ({ services, actor, audit }, input) => {
  const { tenantId, reason, ...stay } = input;
  const { userId } = actor;
  return services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId }, select: { suspendedAt: true } });
    if (!tenant) throw notFound("organization");
    if (tenant.suspendedAt) {
      throw new AppError("conflict", "This organization is suspended, so nobody can work in it. Lift that first.");
    }
    const { code, endsAt } = await startVisit(scope, { ...stay, reason, userId }, services.clock.now());
    await audit(scope, actor, { objectKind: "visit", objectId: userId, after: stay, reason });
    return { url: `${services.env.CLIENT_PORTAL_URL}/visit#${code}`, endsAt: endsAt.toISOString() };
  });
});
