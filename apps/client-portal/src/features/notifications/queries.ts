import type { NotificationKind } from "@bizosaas/contracts";
import type { NotificationFilter } from "@bizosaas/portal-kit";
import { inTime } from "@bizosaas/portal-kit/server";
import { cache } from "react";
import { gateway } from "@/portal.ts";

/** The bell is on every page: without the gateway it shows no count, and the page says what is wrong. */
export const countUnread = cache(async (): Promise<number> => {
  const { notifications } = await gateway();
  return inTime(async () => (await notifications.count({})).unread, 0);
});

export const listNotifications = async (filter: NotificationFilter<NotificationKind>) =>
  (await gateway()).notifications.list({ ...filter, limit: 20 });

export const listPreferences = async () => (await gateway()).notifications.listPreferences({});
