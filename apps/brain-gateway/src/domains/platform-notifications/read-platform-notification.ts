import { contract } from "@bizosaas/contracts";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { readOnShelf } from "../notifications/index.ts";
import { ownShelf, type PlatformNotificationRow, toPlatformNotification } from "./own-shelf.ts";
import { topic } from "./topic.ts";

export const readPlatformNotification = operatorVerb(
  contract.platformNotifications.read,
  ({ services, actor, auditOutside }, { notificationId }) =>
    services.db.withPlatform(async (tx) => {
      const { row, isNew } = await readOnShelf<PlatformNotificationRow>(tx, ownShelf(actor.userId), notificationId);
      await auditOutside(tx, actor, { objectKind: "notification", objectId: notificationId, after: { isRead: true } });
      if (isNew) await services.changes.notify(tx, ...topic);
      return toPlatformNotification(row);
    }),
);
