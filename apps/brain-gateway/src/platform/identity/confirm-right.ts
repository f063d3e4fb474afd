import {
  type Can,
  PlatformRole,
  platformRoleGrants,
  type TenantPermission,
  TenantRole,
  tenantRoleGrants,
} from "@bizosaas/contracts";
import type { Services } from "../services/services.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import type { TenantActor, UserActor } from "./actor.ts";
import { currentKeyPermissions } from "./api-keys.ts";
import { hasSecondFactor } from "./second-factor.ts";

type Session = Pick<UserActor, "userId" | "sessionId">;

const isLive = async ({ clock }: Services, tx: Tx, { userId, sessionId }: Session): Promise<boolean> => {
  const where = { id: sessionId, userId, revokedAt: null, expiresAt: { gt: clock.now() } };
  return (await tx.userSession.findFirst({ where, select: { id: true } })) !== null;
};

/** Whether session or key still live and still grant the right: asked again while a stream is open. */
export const confirmRight = async (services: Services, actor: TenantActor, can: TenantPermission): Promise<boolean> => {
  if (actor.kind === "api_key") return (await currentKeyPermissions(services, actor)).includes(can);
  const { userId, sessionId, tenantId } = actor;
  return services.db.withUser(userId, async (tx) => {
    if (!(await isLive(services, tx, { userId, sessionId }))) return false;
    const membership = await tx.membership.findFirst({
      where: { tenantId, userId },
      select: { role: true, tenant: { select: { requiresSecondFactor: true } } },
    });
    const role = TenantRole.safeParse(membership?.role);
    if (!role.success || !tenantRoleGrants[role.data].includes(can)) return false;
    return !membership?.tenant.requiresSecondFactor || hasSecondFactor(tx, userId);
  });
};

/** The same for a right of the platform's. */
export const confirmPlatformRight = async (services: Services, actor: UserActor, can: Can): Promise<boolean> =>
  services.db.withUser(actor.userId, async (tx) => {
    if (!(await isLive(services, tx, actor))) return false;
    const account = await tx.userAccount.findUnique({ where: { id: actor.userId }, select: { platformRole: true } });
    const role = PlatformRole.safeParse(account?.platformRole);
    const grants: readonly string[] = role.success ? platformRoleGrants[role.data] : [];
    return grants.includes(can);
  });
