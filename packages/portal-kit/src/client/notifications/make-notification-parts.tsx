"use client";

import { notificationKitWords } from "../../notification-words.ts";
import { useWords } from "../locale-context.tsx";
import type { NotificationParts } from "./notification-menu.tsx";
import { NotificationPanel } from "./notification-panel.tsx";
import type { NotificationActions, ToItem, Told } from "./told.ts";

/** What a portal's bell brings once it is needed, from how the portal says what is told. */
export const makeNotificationParts = <Item extends Told>({
  useToItem,
  useNoneHint,
  read,
}: {
  useToItem: () => ToItem<Item>;
  /** What will appear where there is nothing yet. */
  useNoneHint: () => string;
  read: NotificationActions["read"];
}): NotificationParts<Item> => ({
  Panel: function Panel(props) {
    return <NotificationPanel {...props} toItem={useToItem()} read={read} noneHint={useNoneHint()} />;
  },
  Arrival: function Arrival({ told }) {
    return useWords(notificationKitWords).arrived(useToItem()(told).title);
  },
});
