import { ChartSketch } from "../../../src/patterns/charts/chart-sketch.tsx";
import { BarChart, HeatMap, Histogram, TimeSeries } from "../../../src/patterns/charts/index.ts";
import { definePage } from "../../define-page.ts";

const dayOf = (index: number) => new Date(Date.UTC(2026, 9, 23 + index)).toISOString().slice(0, 10);
const wave = (index: number, height: number, turn: number) =>
  Math.max(0, Math.round(height * (1 + Math.sin(index / turn) * 0.7) + (index % 7 > 4 ? -height / 2 : 0)));
const days = Array.from({ length: 30 }, (_, index) => index);

const runSeries = [
  { id: "succeeded", label: "Succeeded", tone: "success" as const },
  { id: "failed", label: "Failed", tone: "danger" as const },
];
const runPoints = days.map((index) => ({
  at: dayOf(index),
  values: { succeeded: wave(index, 24, 3), failed: wave(index, 3, 2) },
}));
const runs = {
  title: "Runs per day",
  range: "23 Oct to 21 Nov 2026",
  emptyText: "No runs in these 30 days.",
  axisLabel: "Day",
  series: runSeries,
  points: runPoints,
};
const bins = [0, 1000, 2000, 5000, 10_000, 30_000, 60_000].map((from, index, all) => ({
  from,
  to: all[index + 1] ?? null,
  count: [12, 48, 96, 61, 22, 8, 2][index] ?? 0,
}));
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

export default definePage({
  title: "Charts",
  states: {
    "Time series": ({ locale }) => (
      <TimeSeries
        {...runs}
        locale={locale}
        title="AI cost per day"
        format={{ kind: "money", currency: "USD" }}
        series={[
          { id: "gpt", label: "gpt-4o-mini" },
          { id: "claude", label: "claude-sonnet" },
          { id: "local", label: "Own server" },
        ]}
        points={days.map((index) => ({
          at: dayOf(index),
          values: {
            gpt: wave(index, 24, 3) * 9000,
            claude: index === 12 ? null : wave(index, 12, 4) * 30_000,
            local: wave(index, 4, 5) * 10_000,
          },
        }))}
      />
    ),
    Bars: ({ locale }) => <BarChart {...runs} locale={locale} />,
    Histogram: ({ locale }) => (
      <Histogram
        {...runs}
        locale={locale}
        title="How long runs took"
        axisLabel="Duration"
        countLabel="Runs"
        format={{ kind: "duration" }}
        bins={bins}
      />
    ),
    "Heat map": ({ locale }) => (
      <HeatMap
        {...runs}
        locale={locale}
        title="When runs start"
        rowLabel="Weekday"
        columns={hours}
        rows={weekdays.map((label, day) => ({
          label,
          values: hours.map((_, hour) => (day > 4 ? wave(hour, 2, 4) : wave(hour, hour > 7 && hour < 18 ? 30 : 4, 3))),
        }))}
      />
    ),
    "Until somebody is there": ({ locale }) => (
      <div className="grid gap-6 sm:grid-cols-2">
        {(["line", "bar"] as const).map((shape) => (
          <div key={shape} className="h-60">
            <ChartSketch
              label={`${runs.title}, ${shape}`}
              shape={shape}
              series={runSeries}
              points={runPoints}
              format={{ kind: "number" }}
              locale={locale}
              nameOf={(at) => at}
            />
          </div>
        ))}
      </div>
    ),
    Loading: ({ locale }) => <BarChart {...runs} locale={locale} isLoading />,
    Empty: ({ locale }) => <BarChart {...runs} locale={locale} points={[]} />,
    Failure: ({ locale }) => (
      <BarChart
        {...runs}
        locale={locale}
        failure={{ message: "Couldn't load the runs per day. Try again.", onRetry: () => location.reload() }}
      />
    ),
  },
});
