"use client";

import { NotificationList } from "@bizosaas/ui";
import { useState } from "react";
import { notificationKitWords } from "../../notification-words.ts";
import { IntentLink } from "../intent-link.tsx";
import { useWords } from "../locale-context.tsx";
import { useAction } from "../use-action.ts";
import type { NotificationActions, ToItem, Told } from "./told.ts";

export type NotificationRowsProps<Item extends Told> = {
  items: readonly Item[];
  toItem: ToItem<Item>;
  read: NotificationActions["read"];
  onOpen?: (() => void) | undefined;
};

/** Notifications that are read by opening or ticking them; both show at once. */
export function NotificationRows<Item extends Told>({ items, toItem, read, onOpen }: NotificationRowsProps<Item>) {
  const t = useWords(notificationKitWords);
  const { run } = useAction(read);
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
        const shown = toItem(item);
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
