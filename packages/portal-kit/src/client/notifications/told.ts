import type { NotificationItem } from "@bizosaas/ui";
import type { ActionResult } from "../../action-result.ts";

/** What is read and marked; what it tells of is the portal's. */
export type Told = { id: string; readAt: string | null };

type Action<Input> = (input: Input, key?: string) => Promise<ActionResult<unknown>>;

/** A portal's two server actions. The bell and the lists show it at once by themselves: `read` refreshes nothing. */
export type NotificationActions = {
  read: Action<{ notificationId: string }>;
  readAll: Action<Record<string, never>>;
};

/** A notification in the reader's words. */
export type ToItem<Item extends Told> = (told: Item) => NotificationItem;
