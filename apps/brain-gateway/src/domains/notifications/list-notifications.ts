import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { type NotificationRow, toNotification } from "./notification-view.ts";
import { ownShelf } from "./own-shelf.ts";
import { listShelf } from "./shelf.ts";

export const listNotifications = verb(contract.notifications.list, ({ tx, tenantId, actor, locale }, wanted) =>
  listShelf<NotificationRow, ReturnType<typeof toNotification>>(tx, ownShelf(tenantId, actor.userId), wanted, (row) =>
    toNotification(row, locale),
  ),
);
