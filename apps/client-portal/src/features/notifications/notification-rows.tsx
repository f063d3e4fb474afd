"use client";

import type { Notification } from "@bizosaas/contracts";
import { NotificationRows as Rows } from "@bizosaas/portal-kit/client";
import { readNotification } from "./actions.ts";
import { useNotificationItem } from "./notification-items.tsx";

export function NotificationRows({ items }: { items: readonly Notification[] }) {
  return <Rows items={items} toItem={useNotificationItem()} read={readNotification} />;
}
