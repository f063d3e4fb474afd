import { mailedByDefault, NotificationKind, type NotificationPreference } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Every kind with the person's choices; what was never chosen is in the portal, and mailed as the kind's default says. */
export const preferencesOf = async (
  { tx, tenantId }: TenantScope,
  userId: string,
): Promise<{ items: NotificationPreference[] }> => {
  const rows = await tx.notificationPreference.findMany({ where: { tenantId, userId } });
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return {
    items: NotificationKind.options.map((kind) => ({
      kind,
      isInApp: chosen.get(kind)?.isInApp ?? true,
      isEmail: chosen.get(kind)?.isEmail ?? mailedByDefault.includes(kind),
    })),
  };
};
