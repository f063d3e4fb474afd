import { IntentLink, PageCrumb } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader, TabLinks } from "@bizosaas/ui";
import { Settings2 } from "lucide-react";
import type { Metadata } from "next";
import { MarkAllRead } from "@/features/notifications/mark-all-read.tsx";
import { NotificationFilters } from "@/features/notifications/notification-filters.tsx";
import {
  NotificationPageList,
  type NotificationSearch,
  toFilter,
} from "@/features/notifications/notification-page-list.tsx";
import { countUnread } from "@/features/notifications/queries.ts";
import { notificationWords } from "@/features/notifications/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(notificationWords)).title });

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<NotificationSearch> }) {
  const [search, t, unread] = await Promise.all([searchParams, say(notificationWords), countUnread()]);
  const filter = toFilter(search);
  const all = { href: "/notifications", label: t.all };
  const onlyUnread = { href: "/notifications?state=unread", label: t.onlyUnread, ...(unread > 0 && { count: unread }) };
  const currentHref = filter.state === "unread" ? onlyUnread.href : all.href;
  return (
    <PageBody>
      <PageCrumb label={t.title} />
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            <IntentLink href="/settings/notifications" className={buttonClasses({ variant: "ghost" })}>
              <Settings2 aria-hidden />
              {t.settings}
            </IntentLink>
            {unread > 0 && <MarkAllRead />}
          </>
        }
      />
      <TabLinks label={t.state} tabs={[all, onlyUnread]} currentHref={currentHref} LinkComponent={IntentLink} />
      <NotificationFilters />
      <NotificationPageList key={JSON.stringify({ ...filter, unread })} filter={filter} />
    </PageBody>
  );
}
