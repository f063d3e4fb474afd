"use client";

import type { Notification } from "@bizosaas/contracts";
import { IntentLink, useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { NotificationList } from "@bizosaas/ui";
import { useState } from "react";
import { portalWords } from "@/words.ts";
import { readNotification } from "./actions.ts";
import { toNotificationItem } from "./notification-items.tsx";
import { notificationWords } from "./words.ts";

/** Notifications that are read by opening or ticking them; both show at once. */
export function NotificationRows({ items, onOpen }: { items: readonly Notification[]; onOpen?: () => void }) {
  const t = useWords(notificationWords);
  const { roles } = useWords(portalWords);
  const locale = useLocale();
  const { run } = useAction(readNotification);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const see = (notificationId: string) => {
    if (items.find(({ id }) => id === notificationId)?.readAt !== null || seen.has(notificationId)) return;
    setSeen(new Set([...seen, notificationId]));
    void run({ notificationId });
  };
  return (
    <NotificationList
      label={t.title}
      items={items.map((item) => {
        const shown = toNotificationItem(item, { t, roles, locale });
        return { ...shown, isUnread: shown.isUnread && !seen.has(item.id) };
      })}
      words={{ unread: t.unread, markRead: t.markRead }}
      onOpen={(id) => {
        see(id);
        onOpen?.();
      }}
      onMarkRead={see}
      LinkComponent={IntentLink}
    />
  );
}
