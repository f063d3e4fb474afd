import type { PlatformRunSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type Column, formatDuration, Money, RelativeTime, StatusDot } from "@bizosaas/ui";
import type { RunWords } from "./words.ts";

const durationOf = ({ startedAt, finishedAt }: PlatformRunSummary): number | null =>
  startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;

const tenantColumn = (t: RunWords): Column<PlatformRunSummary> => ({
  id: "tenant",
  header: t.tenant,
  skeleton: "half",
  cell: ({ tenantName }) => tenantName,
});

/** Columns of a list of runs; a tenant's own page leaves the tenant out. */
export const runColumns = (
  t: RunWords,
  locale: Locale,
  { withTenant = true }: { withTenant?: boolean } = {},
): Column<PlatformRunSummary>[] => [
  { id: "workflow", header: t.workflow, cell: ({ workflowName }) => workflowName },
  ...(withTenant ? [tenantColumn(t)] : []),
  {
    id: "status",
    header: t.status,
    isNarrow: true,
    cell: ({ status }) => <StatusDot status={status} label={t.statuses[status]} />,
  },
  { id: "trigger", header: t.trigger, priority: 3, isNarrow: true, cell: ({ triggerSummary }) => triggerSummary },
  {
    id: "tokens",
    header: t.tokens,
    align: "end",
    priority: 3,
    cell: ({ inputTokens, outputTokens }) => (inputTokens + outputTokens).toLocaleString(locale),
  },
  {
    id: "cost",
    header: t.cost,
    align: "end",
    isSortable: true,
    firstDirection: "desc",
    cell: ({ costMicros }) => <Money micros={costMicros} locale={locale} />,
  },
  {
    id: "duration",
    header: t.took,
    align: "end",
    isSortable: true,
    firstDirection: "desc",
    priority: 2,
    cell: (run) => {
      const durationMs = durationOf(run);
      return durationMs === null ? t.notYet : formatDuration(durationMs);
    },
  },
  {
    id: "started",
    header: t.created,
    isNarrow: true,
    isSortable: true,
    firstDirection: "desc",
    cell: ({ createdAt }) => <RelativeTime value={createdAt} locale={locale} />,
  },
];
