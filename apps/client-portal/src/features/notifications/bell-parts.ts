"use client";

import type { Notification } from "@bizosaas/contracts";
import { makeNotificationParts, useWords } from "@bizosaas/portal-kit/client";
import { readNotification } from "./actions.ts";
import { useNotificationItem } from "./notification-items.tsx";
import { notificationWords } from "./words.ts";

export const bellParts = makeNotificationParts<Notification>({
  useToItem: useNotificationItem,
  useNoneHint: () => useWords(notificationWords).noneHint,
  read: readNotification,
});
