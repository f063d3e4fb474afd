import { type TenantPermission, TenantRole, tenantRoleGrants } from "@bizosaas/contracts";
import type { Services } from "../services/services.ts";
import type { TenantActor } from "./actor.ts";

/** Whether the session still lives and the membership still grants the right: asked again while a stream is open. */
export const confirmRight = (services: Services, actor: TenantActor, can: TenantPermission): Promise<boolean> =>
  services.db.withUser(actor.userId, async (tx) => {
    const session = await tx.userSession.findFirst({
      where: { id: actor.sessionId, userId: actor.userId, revokedAt: null, expiresAt: { gt: services.clock.now() } },
      select: { id: true },
    });
    if (!session) return false;
    const membership = await tx.membership.findFirst({
      where: { tenantId: actor.tenantId, userId: actor.userId },
      select: { role: true },
    });
    const role = TenantRole.safeParse(membership?.role);
    return role.success && tenantRoleGrants[role.data].includes(can);
  });
