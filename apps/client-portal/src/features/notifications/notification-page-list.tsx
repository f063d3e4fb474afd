import { NotificationKind } from "@bizosaas/contracts";
import { CursorPager, IntentLink, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, EmptyState } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { NotificationRows } from "./notification-rows.tsx";
import { listNotifications, type NotificationFilter } from "./queries.ts";
import { type NotificationWords, notificationWords } from "./words.ts";

export type NotificationSearch = { state?: string; kind?: string; cursor?: string };

/** The filters that an address holds; what is not one of ours counts as none. */
export const toFilter = ({ state, kind, cursor }: NotificationSearch): NotificationFilter => {
  const known = NotificationKind.safeParse(kind);
  return {
    state: state === "unread" ? "unread" : "all",
    ...(known.success && { kind: known.data }),
    ...(cursor && { cursor }),
  };
};

function NoNotifications({ filter, t }: { filter: NotificationFilter; t: NotificationWords }) {
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
  return <EmptyState kind="first_use" title={t.none} description={t.noneHint} />;
}

/** A page of notifications; unread ones are marked by opening or ticking them. */
export async function NotificationPageList({ filter }: { filter: NotificationFilter }) {
  const [t, { paging }] = await Promise.all([say(notificationWords), say(portalWords)]);
  const search = { ...(filter.state === "unread" && { state: "unread" }), kind: filter.kind, cursor: filter.cursor };
  return (
    <Load skeleton={<PageSkeleton />} read={() => listNotifications(filter)}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <NoNotifications filter={filter} t={t} />
        ) : (
          <>
            <div className="max-w-4xl rounded-card border border-border p-1">
              <NotificationRows items={items} />
            </div>
            <CursorPager label={t.pages} words={paging} path="/notifications" search={search} nextCursor={nextCursor} />
          </>
        )
      }
    </Load>
  );
}
