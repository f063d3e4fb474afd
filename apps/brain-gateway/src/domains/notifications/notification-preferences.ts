import { mailedByDefault, NotificationKind, type NotificationPreference } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { findSlackConnection } from "./slack-connection.ts";

/** Every kind with the person's choices; what was never chosen is in the portal, mailed as the kind's default says, and not in Slack. */
export const preferencesOf = async (
  { tx, tenantId }: TenantScope,
  userId: string,
): Promise<{ items: NotificationPreference[]; hasSlack: boolean }> => {
  const rows = await tx.notificationPreference.findMany({ where: { tenantId, userId } });
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return {
    items: NotificationKind.options.map((kind) => ({
      kind,
      isInApp: chosen.get(kind)?.isInApp ?? true,
      isEmail: chosen.get(kind)?.isEmail ?? mailedByDefault.includes(kind),
      isSlack: chosen.get(kind)?.isSlack ?? false,
    })),
    hasSlack: (await findSlackConnection({ tx, tenantId })) !== null,
  };
};
