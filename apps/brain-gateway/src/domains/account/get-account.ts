import { AppError, contract, Locale, PlatformRole, TenantRole } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { visitOf } from "../visits/index.ts";

/** Operators are known as such in the admin portal alone. */
export const getAccount = personVerb(contract.account.get, async ({ actor, services }) => {
  const { userId } = actor;
  const user = await services.db.global.userAccount.findUnique({ where: { id: userId } });
  if (!user) throw new AppError("unauthenticated", "This account is gone. Sign in again.");
  const memberships = await services.db.withUser(userId, (tx) =>
    tx.membership.findMany({ where: { userId }, include: { tenant: true }, orderBy: { createdAt: "asc" } }),
  );
  const platformRole = PlatformRole.safeParse(user.platformRole);
  const locale = Locale.safeParse(user.locale);
  return {
    id: userId,
    name: user.name,
    email: user.email,
    locale: locale.success ? locale.data : null,
    platformRole: actor.portal === "admin" && platformRole.success ? platformRole.data : null,
    memberships: memberships.map(({ tenantId, role, tenant, ...seat }) => ({
      tenantId,
      tenantName: tenant.name,
      tenantSlug: tenant.slug,
      role: TenantRole.parse(role),
      visit: visitOf(seat),
    })),
    currentTenantId: actor.tenantId,
  };
});
