import { buttonClasses, EmptyState, PageBody, PageHeader, type SelectOption, TabLinks } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { CursorPager } from "../client/cursor-pager.tsx";
import { IntentLink } from "../client/intent-link.tsx";
import { MarkAllRead } from "../client/notifications/mark-all-read.tsx";
import { NotificationFilters } from "../client/notifications/notification-filters.tsx";
import type { NotificationActions } from "../client/notifications/told.ts";
import { PageCrumb } from "../client/page-crumb.tsx";
import { PageSkeleton } from "../client/page-skeleton.tsx";
import type { NotificationFilter } from "../notification-filter.ts";
import { notificationKitWords } from "../notification-words.ts";
import { Load } from "./load.tsx";
import { say } from "./preferences.ts";

type Filter = NotificationFilter<string>;
type Page<Item> = { items: readonly Item[]; nextCursor: string | null };
type Words = (typeof notificationKitWords)["en"];

type ListProps<Item> = {
  filter: Filter;
  /** A function of `queries.ts`. */
  read: () => Promise<Page<Item>>;
  /** The portal's rows, in its own words. */
  rows: (items: readonly Item[]) => ReactNode;
  /** What will appear where there is nothing yet. */
  noneHint: string;
  paging: { previous: string; next: string };
};

function NoNotifications({ filter, noneHint, t }: { filter: Filter; noneHint: string; t: Words }) {
  if (filter.kind || filter.cursor)
    return (
      <EmptyState
        kind="no_results"
        title={t.noneMatch}
        action={
          <IntentLink href="/notifications" className={buttonClasses()}>
            {t.clear}
          </IntentLink>
        }
      />
    );
  if (filter.state === "unread")
    return <EmptyState kind="first_use" title={t.noneUnread} description={t.noneUnreadHint} />;
  return <EmptyState kind="first_use" title={t.none} description={noneHint} />;
}

/** A page of notifications; unread ones are marked by opening or ticking them. */
async function NotificationPageList<Item>({ filter, read, rows, noneHint, paging }: ListProps<Item>) {
  const t = await say(notificationKitWords);
  const search = { ...(filter.state === "unread" && { state: "unread" }), kind: filter.kind, cursor: filter.cursor };
  return (
    <Load skeleton={<PageSkeleton />} read={read}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <NoNotifications filter={filter} noneHint={noneHint} t={t} />
        ) : (
          <>
            <div className="max-w-4xl rounded-card border border-border p-1">{rows(items)}</div>
            <CursorPager label={t.pages} words={paging} path="/notifications" search={search} nextCursor={nextCursor} />
          </>
        )
      }
    </Load>
  );
}

type PageProps<Item> = ListProps<Item> & {
  subtitle: string;
  unread: number;
  kinds: readonly SelectOption[];
  readAll: NotificationActions["readAll"];
  /** Before *Mark all read*: the way to the preferences, where there are any. */
  action?: ReactNode;
};

/** All that a person was told: read and unread, by kind, marked one by one or all at once. */
export async function NotificationPage<Item>(props: PageProps<Item>) {
  const { subtitle, unread, kinds, readAll, action, ...list } = props;
  const t = await say(notificationKitWords);
  const all = { href: "/notifications", label: t.all };
  const onlyUnread = { href: "/notifications?state=unread", label: t.onlyUnread, ...(unread > 0 && { count: unread }) };
  const currentHref = list.filter.state === "unread" ? onlyUnread.href : all.href;
  return (
    <PageBody>
      <PageCrumb label={t.title} />
      <PageHeader
        title={t.title}
        subtitle={subtitle}
        actions={
          <>
            {action}
            {unread > 0 && <MarkAllRead readAll={readAll} />}
          </>
        }
      />
      <TabLinks label={t.state} tabs={[all, onlyUnread]} currentHref={currentHref} LinkComponent={IntentLink} />
      <NotificationFilters kinds={kinds} />
      <NotificationPageList key={JSON.stringify({ ...list.filter, unread })} {...list} />
    </PageBody>
  );
}
