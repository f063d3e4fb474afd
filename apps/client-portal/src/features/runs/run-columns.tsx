import type { RunSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type Column, formatDuration, Money, RelativeTime, StatusBadge } from "@bizosaas/ui";
import { tookMs } from "./run-time.ts";
import type { RunWords } from "./words.ts";

const durationOf = (run: RunSummary): string => {
  const ms = tookMs(run);
  return ms === null ? "" : formatDuration(ms);
};

const inOneCase = (text: string): string => text.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();

/** The values by which a search found a run, as “Order: A-1042”; without one, it was what set it off. */
const foundBy = ({ searchValues, triggerSummary }: RunSummary, search: string): string =>
  searchValues
    .filter(({ value }) => inOneCase(value).startsWith(inOneCase(search)))
    .map(({ name, value }) => `${name}: ${value}`)
    .join(", ") || triggerSummary;

/** One branch may wait for somebody while another works on: that is told, too. */
function Status({ run: { status, waitingFor }, t }: { run: RunSummary; t: RunWords }) {
  return (
    <span className="inline-flex items-center gap-2">
      <StatusBadge status={status} label={t.runStatus[status]} />
      {status === "running" && waitingFor && (
        <span className="text-dense text-fg-muted" title={`${t.detail.waitingFor}: ${waitingFor}`}>
          {t.waitsToo}
        </span>
      )}
    </span>
  );
}

/** The columns of a list of runs; of those that a search found, with what it found them by. */
export const runColumns = (t: RunWords, locale: Locale, search?: string): Column<RunSummary>[] => [
  { id: "workflow", header: t.columns.workflow, cell: (run) => run.workflowName },
  ...(search
    ? [{ id: "found", header: t.columns.found, isTruncated: true, cell: (run: RunSummary) => foundBy(run, search) }]
    : []),
  {
    id: "status",
    header: t.columns.status,
    isNarrow: true,
    cell: (run) => <Status run={run} t={t} />,
  },
  { id: "trigger", header: t.columns.trigger, priority: 2, skeleton: "wide", cell: (run) => run.triggerSummary },
  {
    id: "started",
    header: t.columns.started,
    isNarrow: true,
    isSortable: true,
    firstDirection: "desc",
    cell: (run) => <RelativeTime value={run.startedAt ?? run.createdAt} locale={locale} />,
  },
  {
    id: "duration",
    header: t.columns.duration,
    align: "end",
    priority: 2,
    isSortable: true,
    firstDirection: "desc",
    cell: durationOf,
  },
  {
    id: "tokens",
    header: t.columns.tokens,
    align: "end",
    priority: 3,
    cell: ({ inputTokens, outputTokens }) => (inputTokens + outputTokens).toLocaleString(locale),
  },
  {
    id: "cost",
    header: t.columns.cost,
    align: "end",
    priority: 3,
    isSortable: true,
    firstDirection: "desc",
    cell: ({ costMicros }) => <Money micros={costMicros} locale={locale} />,
  },
];
