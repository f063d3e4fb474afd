import { NotificationKind, type NotificationPreference } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Every kind with the person's choice; what was never chosen is on. */
export const preferencesOf = async (
  { tx, tenantId }: TenantScope,
  userId: string,
): Promise<{ items: NotificationPreference[] }> => {
  const rows = await tx.notificationPreference.findMany({ where: { tenantId, userId } });
  const chosen = new Map(rows.map(({ kind, isInApp }) => [kind, isInApp]));
  return { items: NotificationKind.options.map((kind) => ({ kind, isInApp: chosen.get(kind) ?? true })) };
};
