"use client";

import { NotificationMenu, useWords } from "@bizosaas/portal-kit/client";
import { readAllNotifications, readNotification } from "./actions.ts";
import { useNotificationItem } from "./notification-items.tsx";
import { notificationWords } from "./words.ts";

/** The bell in the header of the operators' portal. */
export function Bell({ initialUnread }: { initialUnread: number }) {
  const { noneHint } = useWords(notificationWords);
  const toItem = useNotificationItem();
  const actions = { read: readNotification, readAll: readAllNotifications };
  return <NotificationMenu initialUnread={initialUnread} actions={actions} toItem={toItem} noneHint={noneHint} />;
}
