import { type TenantPermission, TenantRole, tenantRoleGrants } from "@bizosaas/contracts";
import type { Services } from "../services/services.ts";
import type { TenantActor } from "./actor.ts";
import { currentKeyPermissions } from "./api-keys.ts";
import { hasSecondFactor } from "./second-factor.ts";

/** Whether session or key still live and still grant the right: asked again while a stream is open. */
export const confirmRight = async (services: Services, actor: TenantActor, can: TenantPermission): Promise<boolean> => {
  if (actor.kind === "api_key") return (await currentKeyPermissions(services, actor)).includes(can);
  const { userId, sessionId, tenantId } = actor;
  return services.db.withUser(userId, async (tx) => {
    const session = await tx.userSession.findFirst({
      where: { id: sessionId, userId, revokedAt: null, expiresAt: { gt: services.clock.now() } },
      select: { id: true },
    });
    if (!session) return false;
    const membership = await tx.membership.findFirst({
      where: { tenantId, userId },
      select: { role: true, tenant: { select: { requiresSecondFactor: true } } },
    });
    const role = TenantRole.safeParse(membership?.role);
    if (!role.success || !tenantRoleGrants[role.data].includes(can)) return false;
    return !membership?.tenant.requiresSecondFactor || hasSecondFactor(tx, userId);
  });
};
