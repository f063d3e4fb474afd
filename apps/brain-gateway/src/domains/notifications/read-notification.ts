import { contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { toNotification } from "./notification-view.ts";
import { topicOf } from "./topic.ts";

export const readNotification = verb(contract.notifications.read, async (ctx, { notificationId }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const key = { tenantId, userId: actor.userId, id: notificationId, isInApp: true };
  const { count } = await tx.notification.updateMany({ where: { ...key, readAt: null }, data: { readAt: new Date() } });
  const row = await tx.notification.findFirst({ where: key });
  if (!row) throw notFound("notification");
  await audit({ objectKind: "notification", objectId: notificationId, after: { isRead: true } });
  if (count > 0) await services.changes.notify(tx, ...topicOf(tenantId));
  return toNotification(row, ctx.locale);
});
