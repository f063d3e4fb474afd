import { mailedByDefault, type NotificationKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type Audience, rolesOf } from "./rules.ts";

/** How one person is told. */
type Listener = { userId: string; isInApp: boolean; isMailDue: boolean; isSlackDue: boolean };

/** Whom an audience names, each in the ways they chose; whoever chose none is left out. */
export const findAudience = async (
  { tx, tenantId }: TenantScope,
  kind: NotificationKind,
  to: Audience,
): Promise<Listener[]> => {
  const named = (to.userIds ?? []).filter((id) => id !== null);
  const people = await tx.membership.findMany({
    // Operators on a visit have no inbox here.
    where: { tenantId, expiresAt: null, OR: [{ role: { in: rolesOf(to) } }, { userId: { in: named } }] },
    select: { userId: true },
  });
  const rows = await tx.notificationPreference.findMany({ where: { tenantId, kind } });
  const chosen = new Map(rows.map((row) => [row.userId, row]));
  return people
    .filter(({ userId }) => userId !== to.except && !to.without?.includes(userId))
    .map(({ userId }) => ({
      userId,
      isInApp: chosen.get(userId)?.isInApp ?? true,
      isMailDue: chosen.get(userId)?.isEmail ?? mailedByDefault.includes(kind),
      isSlackDue: chosen.get(userId)?.isSlack ?? false,
    }))
    .filter(({ isInApp, isMailDue, isSlackDue }) => isInApp || isMailDue || isSlackDue);
};
