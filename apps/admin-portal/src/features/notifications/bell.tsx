"use client";

import { NotificationMenu } from "@bizosaas/portal-kit/client";
import { readAllNotifications } from "./actions.ts";

const load = async () => (await import("./bell-parts.ts")).bellParts;

/** The bell in the header of the operators' portal. */
export function Bell({ initialUnread }: { initialUnread: number }) {
  return <NotificationMenu initialUnread={initialUnread} readAll={readAllNotifications} load={load} />;
}
