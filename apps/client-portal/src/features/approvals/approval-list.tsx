import type { Approval } from "@bizosaas/contracts";
import { CursorPager, IntentLink, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, Card, EmptyState, linkClasses, RelativeTime, StatusBadge } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { LiveRefresh } from "../runs/live-refresh.tsx";
import { ApprovalBody } from "./approval-body.tsx";
import { approvalLook } from "./approval-status.ts";
import { ApproveTogether } from "./approve-together.tsx";
import { askerOf } from "./asker-of.ts";
import { identicalGroups } from "./identical-approvals.ts";
import { InboxKeys } from "./inbox-keys.tsx";
import { type ApprovalFilter, listApprovals, toApprovalSearch } from "./queries.ts";
import { type ApprovalWords, approvalWords } from "./words.ts";

function NoApprovals({ filter, t }: { filter: ApprovalFilter; t: ApprovalWords }) {
  const isPending = filter.status === "pending";
  const isFiltered = Boolean(filter.workflowId ?? filter.minAgeHours ?? filter.cursor);
  const first = isPending ? "/approvals" : `/approvals?tab=${filter.status}`;
  const link = isFiltered
    ? { href: first, label: filter.cursor ? t.firstPage : t.filters.clear }
    : { href: "/workflows", label: t.toWorkflows };
  return (
    <EmptyState
      kind={isFiltered ? "no_results" : "first_use"}
      title={t.noneOf[filter.status]}
      description={t.noneHints[filter.status]}
      action={
        <IntentLink href={link.href} className={buttonClasses()}>
          {link.label}
        </IntentLink>
      }
    />
  );
}

async function ApprovalItem({ approval, canDecide }: { approval: Approval; canDecide: boolean }) {
  const [t, locale] = await Promise.all([say(approvalWords), readLocale()]);
  return (
    <li
      data-approval={approval.id}
      tabIndex={-1}
      aria-label={approval.title}
      className="rounded-card focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-ring"
    >
      <Card
        title={
          <IntentLink
            href={`/approvals/${approval.id}`}
            className="inline-block py-0.5 text-fg no-underline hover:underline"
          >
            {approval.title}
          </IntentLink>
        }
        description={
          <>
            {askerOf(approval, t)} · <RelativeTime value={approval.createdAt} locale={locale} />
            {approval.runId !== null && (
              <>
                {" "}
                ·{" "}
                <IntentLink href={`/runs/${approval.runId}`} className={linkClasses()}>
                  {t.run}
                </IntentLink>
              </>
            )}
          </>
        }
        actions={<StatusBadge status={approvalLook[approval.status]} label={t.status[approval.status]} />}
      >
        <ApprovalBody approval={approval} canDecide={canDecide} />
      </Card>
    </li>
  );
}

/** The inbox: each approval can be decided where it stands. An empty one looks for new ones by itself. */
export async function ApprovalList({ filter, canDecide }: { filter: ApprovalFilter; canDecide: boolean }) {
  const [t, { paging }] = await Promise.all([say(approvalWords), say(portalWords)]);
  const search = toApprovalSearch(filter);
  const isWaiting = filter.status === "pending" || filter.status === "assigned";
  return (
    <Load skeleton={<PageSkeleton shape="form" />} read={() => listApprovals(filter)}>
      {({ items, nextCursor }) => (
        <>
          {filter.status === "pending" && !filter.cursor && items.length === 0 && <LiveRefresh />}
          {items.length === 0 ? (
            <NoApprovals filter={filter} t={t} />
          ) : (
            <>
              <InboxKeys canDecide={canDecide && isWaiting}>
                {canDecide &&
                  identicalGroups(items).map((group) => <ApproveTogether key={group[0]?.sameAs} approvals={group} />)}
                <ul className="grid gap-4">
                  {items.map((approval) => (
                    <ApprovalItem key={`${approval.id}:${approval.status}`} approval={approval} canDecide={canDecide} />
                  ))}
                </ul>
              </InboxKeys>
              <CursorPager label={t.pages} words={paging} path="/approvals" search={search} nextCursor={nextCursor} />
            </>
          )}
        </>
      )}
    </Load>
  );
}
