import type { Approval, Overview } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { buttonClasses, Card, RelativeTime, StatusIcon } from "@bizosaas/ui";
import Link from "next/link";
import type { OverviewWords } from "./words.ts";

type Props = { overview: Overview; approvals: readonly Approval[]; t: OverviewWords["waiting"]; locale: Locale };

/** Approvals to decide and connections to mend. */
export function WaitingList({ overview, approvals, t, locale }: Props) {
  const { broken } = overview.connections;
  const isEmpty = approvals.length === 0 && broken === 0;
  return (
    <Card
      title={t.title}
      {...(isEmpty && { description: t.noneHint })}
      actions={
        <Link href="/approvals" className={buttonClasses({ size: "sm" })}>
          {t.all}
        </Link>
      }
    >
      {isEmpty ? (
        <p className="text-body text-fg-muted">{t.none}</p>
      ) : (
        <ul className="grid gap-1">
          {broken > 0 && (
            <li className="relative flex items-center gap-3 rounded-control px-2 py-2 hover:bg-hover">
              <StatusIcon status="failed" />
              <Link href="/connections" className="stretched-link text-body font-semibold text-fg no-underline">
                {t.broken(broken)}
              </Link>
            </li>
          )}
          {approvals.map((approval) => (
            <li key={approval.id} className="relative flex items-center gap-3 rounded-control px-2 py-2 hover:bg-hover">
              <StatusIcon status="waiting" />
              <div className="min-w-0 flex-1">
                <Link
                  href={`/approvals/${approval.id}`}
                  className="stretched-link text-body font-semibold text-fg no-underline"
                >
                  {approval.title}
                </Link>
                <p className="truncate text-dense text-fg-muted" title={approval.workflowName}>
                  {approval.workflowName}
                </p>
              </div>
              <span className="text-meta text-fg-muted">
                <RelativeTime value={approval.createdAt} locale={locale} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
