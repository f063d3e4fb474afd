import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { type NotificationRow, toNotification } from "./notification-view.ts";
import { ownShelf } from "./own-shelf.ts";
import { readOnShelf } from "./shelf.ts";
import { topicOf } from "./topic.ts";

export const readNotification = verb(contract.notifications.read, async (ctx, { notificationId }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const { row, isNew } = await readOnShelf<NotificationRow>(tx, ownShelf(tenantId, actor.userId), notificationId);
  await audit({ objectKind: "notification", objectId: notificationId, after: { isRead: true } });
  if (isNew) await services.changes.notify(tx, ...topicOf(tenantId));
  return toNotification(row, ctx.locale);
});
