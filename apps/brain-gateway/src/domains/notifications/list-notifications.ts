import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { verb } from "../../platform/http/verb.ts";
import { toNotification } from "./notification-view.ts";

export const listNotifications = verb(contract.notifications.list, async (ctx, { cursor, limit, state, kind }) => {
  const { tx, tenantId, actor } = ctx;
  const after = decodeCursor(cursor);
  const rows = await tx.notification.findMany({
    where: {
      ...{ tenantId, userId: actor.userId, isInApp: true },
      ...(after && { id: { lt: after.id } }),
      ...(state === "unread" && { readAt: null }),
      ...(kind && { kind }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => toNotification(row, ctx.locale),
  );
});
