import { platformNotificationKinds } from "@bizosaas/contracts";
import { type NotificationSearch, toNotificationFilter } from "@bizosaas/portal-kit";
import { NotificationPage, say } from "@bizosaas/portal-kit/server";
import type { Metadata } from "next";
import { readAllNotifications } from "@/features/notifications/actions.ts";
import { NotificationRows } from "@/features/notifications/notification-rows.tsx";
import { countUnread, listNotifications } from "@/features/notifications/queries.ts";
import { notificationWords } from "@/features/notifications/words.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(notificationWords)).title });

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<NotificationSearch> }) {
  const [search, t, unread] = await Promise.all([searchParams, say(notificationWords), countUnread()]);
  const filter = toNotificationFilter(search, platformNotificationKinds);
  return (
    <NotificationPage
      filter={filter}
      read={() => listNotifications(filter)}
      rows={(items) => <NotificationRows items={items} />}
      noneHint={t.noneHint}
      paging={(await say(portalWords)).paging}
      subtitle={t.subtitle}
      unread={unread}
      kinds={platformNotificationKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      readAll={readAllNotifications}
    />
  );
}
