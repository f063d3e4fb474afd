import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { preferencesOf } from "./notification-preferences.ts";

export const saveNotificationPreferences = verb(contract.notifications.savePreferences, async (ctx, { items }) => {
  const { tx, tenantId, actor, audit } = ctx;
  const { userId } = actor;
  const before = await preferencesOf(ctx, userId);
  for (const { kind, isInApp, isEmail, isSlack } of items) {
    const chosen = {
      ...(isInApp !== undefined && { isInApp }),
      ...(isEmail !== undefined && { isEmail }),
      ...(isSlack !== undefined && { isSlack }),
    };
    await tx.notificationPreference.upsert({
      where: { tenantId_userId_kind: { tenantId, userId, kind } },
      create: { tenantId, userId, kind, ...chosen },
      update: chosen,
    });
  }
  const after = await preferencesOf(ctx, userId);
  await audit({ objectKind: "member", objectId: userId, before, after });
  return after;
});
