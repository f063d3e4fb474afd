import type { TenantSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type Column, Money, RelativeTime, StatusDot } from "@bizosaas/ui";
import type { TenantWords } from "./words.ts";

type Figure = "members" | "connections" | "workflows" | "runsLast7Days" | "failedRunsLast7Days";

export const tenantColumns = (t: TenantWords, locale: Locale): Column<TenantSummary>[] => {
  const figure = (id: Figure, header: string, priority: 1 | 2 | 3): Column<TenantSummary> => ({
    ...{ id, header, priority, align: "end" },
    cell: (tenant) => tenant[id].toLocaleString(locale),
  });
  return [
    { id: "name", header: t.name, isSortable: true, cell: ({ name }) => name },
    {
      id: "state",
      header: t.state,
      isNarrow: true,
      cell: ({ suspendedAt }) => (
        <StatusDot status={suspendedAt ? "paused" : "active"} label={suspendedAt ? t.suspended : t.active} />
      ),
    },
    figure("members", t.members, 2),
    figure("connections", t.connections, 3),
    figure("workflows", t.workflows, 3),
    figure("runsLast7Days", t.runs, 1),
    figure("failedRunsLast7Days", t.failed, 1),
    {
      id: "cost",
      header: t.cost,
      align: "end",
      cell: ({ costMicrosLast30Days }) => <Money micros={costMicrosLast30Days} locale={locale} />,
    },
    {
      id: "created",
      header: t.created,
      isNarrow: true,
      isSortable: true,
      firstDirection: "desc",
      priority: 2,
      cell: ({ createdAt }) => <RelativeTime value={createdAt} locale={locale} />,
    },
  ];
};
