"use client";

import type { OverviewDay } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { BarChart, type ChartSeries, TimeSeries } from "@bizosaas/ui/charts";
import { overviewWords } from "./words.ts";

/** Runs and what AI cost, per day of the range. */
export function OverviewCharts({ perDay }: { perDay: readonly OverviewDay[] }) {
  const t = useWords(overviewWords);
  const locale = useLocale();
  const range = t.charts.range(perDay.length);
  const outcomes: ChartSeries[] = [
    { id: "succeeded", label: t.runStatus.succeeded, tone: "success" },
    { id: "failed", label: t.runStatus.failed, tone: "danger" },
    { id: "other", label: t.charts.other, tone: 5 },
  ];
  return (
    <div className="@container">
      <div className="grid gap-4 @2xl:grid-cols-2">
        <BarChart
          title={t.charts.runs}
          range={range}
          emptyText={t.charts.noRuns}
          axisLabel={t.charts.day}
          locale={locale}
          series={outcomes}
          points={perDay.map(({ day, runs, succeeded, failed }) => ({
            at: day,
            values: { succeeded, failed, other: runs - succeeded - failed },
          }))}
        />
        <TimeSeries
          title={t.charts.cost}
          range={range}
          emptyText={t.charts.noCost}
          axisLabel={t.charts.day}
          locale={locale}
          format={{ kind: "money", currency: "USD" }}
          series={[{ id: "cost", label: t.stats.cost }]}
          points={perDay.map(({ day, costMicros }) => ({ at: day, values: { cost: costMicros } }))}
        />
      </div>
    </div>
  );
}
