import { notificationKinds } from "@bizosaas/contracts";
import { type NotificationSearch, toNotificationFilter } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { NotificationPage, say } from "@bizosaas/portal-kit/server";
import { buttonClasses } from "@bizosaas/ui";
import { Settings2 } from "lucide-react";
import type { Metadata } from "next";
import { readAllNotifications } from "@/features/notifications/actions.ts";
import { NotificationRows } from "@/features/notifications/notification-rows.tsx";
import { countUnread, listNotifications } from "@/features/notifications/queries.ts";
import { notificationWords } from "@/features/notifications/words.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(notificationWords)).title });

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<NotificationSearch> }) {
  const [search, t, unread] = await Promise.all([searchParams, say(notificationWords), countUnread()]);
  const filter = toNotificationFilter(search, notificationKinds);
  return (
    <NotificationPage
      filter={filter}
      read={() => listNotifications(filter)}
      rows={(items) => <NotificationRows items={items} />}
      noneHint={t.noneHint}
      paging={(await say(portalWords)).paging}
      subtitle={t.subtitle}
      unread={unread}
      kinds={notificationKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      readAll={readAllNotifications}
      action={
        <IntentLink href="/settings/notifications" className={buttonClasses({ variant: "ghost" })}>
          <Settings2 aria-hidden />
          {t.settings}
        </IntentLink>
      }
    />
  );
}
