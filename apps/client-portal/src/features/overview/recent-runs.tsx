import type { RunSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { buttonClasses, type Column, DataTable, EmptyState, RelativeTime, StatusDot } from "@bizosaas/ui";
import Link from "next/link";
import type { OverviewWords } from "./words.ts";

const columnsOf = (t: OverviewWords, locale: Locale): Column<RunSummary>[] => [
  { id: "workflow", header: t.recent.workflow, cell: (run) => run.workflowName },
  { id: "trigger", header: t.recent.trigger, priority: 2, cell: (run) => run.triggerSummary },
  {
    id: "status",
    header: t.recent.status,
    isNarrow: true,
    cell: (run) => <StatusDot status={run.status} label={t.runStatus[run.status]} />,
  },
  {
    id: "started",
    header: t.recent.started,
    isNarrow: true,
    cell: (run) => <RelativeTime value={run.createdAt} locale={locale} />,
  },
];

/** The newest runs, each with its page. */
export function RecentRuns({ runs, t, locale }: { runs: readonly RunSummary[]; t: OverviewWords; locale: Locale }) {
  return (
    <section aria-labelledby="recent-runs" className="grid gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 id="recent-runs" className="text-lead font-semibold">
          {t.recent.title}
        </h2>
        {runs.length > 0 && (
          <Link href="/runs" className={buttonClasses({ size: "sm" })}>
            {t.recent.all}
          </Link>
        )}
      </div>
      {runs.length === 0 ? (
        <EmptyState
          kind="first_use"
          title={t.recent.none}
          description={t.recent.noneHint}
          action={
            <Link href="/workflows" className={buttonClasses()}>
              {t.recent.toWorkflows}
            </Link>
          }
        />
      ) : (
        <DataTable
          label={t.recent.title}
          columns={columnsOf(t, locale)}
          rows={runs}
          rowKey={(run) => run.id}
          rowHref={(run) => `/runs/${run.id}`}
          LinkComponent={Link}
        />
      )}
    </section>
  );
}
