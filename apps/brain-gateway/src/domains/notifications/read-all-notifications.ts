import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { topicOf } from "./topic.ts";

export const readAllNotifications = verb(contract.notifications.readAll, async (ctx) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const { count } = await tx.notification.updateMany({
    where: { tenantId, userId: actor.userId, isInApp: true, readAt: null },
    data: { readAt: new Date() },
  });
  await audit({ objectKind: "notification", objectId: actor.userId, after: { read: count } });
  if (count > 0) await services.changes.notify(tx, ...topicOf(tenantId));
  return { unread: 0 };
});
