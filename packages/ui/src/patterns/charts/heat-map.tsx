"use client";

import { useUiWords } from "../../words/ui-words.tsx";
import { ChartPanel, type ChartPanelProps } from "./chart-panel.tsx";
import { ChartTable } from "./chart-table.tsx";
import type { FigureFormat } from "./chart-values.ts";
import { formatFigure } from "./format-figure.ts";

export type HeatMapProps = ChartPanelProps & {
  /** Names the rows: "Weekday". */
  rowLabel: string;
  columns: readonly string[];
  rows: readonly { label: string; values: readonly (number | null)[] }[];
  format?: FigureFormat | undefined;
};

/** Each step is darker and fuller than the one before, so that the order is seen without telling colours apart. */
const LEVELS = ["bg-sunken", "bg-chart-1/20", "bg-chart-1/40", "bg-chart-1/60", "bg-chart-1/80", "bg-chart-1"];

/** 0 for nothing, else 1 to 5 by how near a value comes to the highest. */
export const levelOf = (value: number | null, highest: number): number =>
  value === null || value <= 0 || highest <= 0 ? 0 : Math.max(1, Math.ceil((value / highest) * 5));

function Scale({ most }: { most: string }) {
  return (
    <p className="flex items-center gap-1 text-meta text-fg-muted">
      0
      {LEVELS.map((level) => (
        <span key={level} aria-hidden className={`size-3 rounded-badge border border-border ${level}`} />
      ))}
      {most}
    </p>
  );
}

/** Every so many columns a label, each within the columns up to the next one. */
function ColumnLabels({ columns, most }: { columns: readonly string[]; most: number }) {
  const step = Math.ceil(columns.length / most);
  const labels = columns.filter((_, index) => index % step === 0);
  return (
    <div className="flex gap-0.5">
      <span className="w-12 shrink-0" />
      <div
        className="grid min-w-0 flex-1 gap-x-0.5 text-meta text-fg-muted"
        style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0.5rem, 1fr))` }}
      >
        {labels.map((label, place) => (
          <span
            key={label}
            title={label}
            className="truncate"
            style={{ gridColumn: `span ${Math.min(step, columns.length - place * step)}` }}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

function Cells({ columns, rows, format = { kind: "number" }, locale = "en", title }: HeatMapProps) {
  const { unknown } = useUiWords();
  const highest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const say = (value: number | null) => (value === null ? unknown : formatFigure(value, format, locale));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section
      aria-label={title}
      tabIndex={0}
      className="@container grid h-full content-between gap-2 overflow-auto inset-focus"
    >
      <div className="grid gap-0.5" aria-hidden>
        {rows.map(({ label, values }) => (
          <div key={label} className="flex items-center gap-0.5">
            <span className="w-12 shrink-0 truncate text-meta text-fg-muted" title={label}>
              {label}
            </span>
            {values.map((value, index) => (
              <span
                key={columns[index]}
                title={`${label}, ${columns[index]}: ${say(value)}`}
                className={`h-5 min-w-2 flex-1 rounded-badge ${LEVELS[levelOf(value, highest)]}`}
              />
            ))}
          </div>
        ))}
        <div className="@md:hidden">
          <ColumnLabels columns={columns} most={4} />
        </div>
        <div className="hidden @md:block">
          <ColumnLabels columns={columns} most={8} />
        </div>
      </div>
      <Scale most={say(highest)} />
    </section>
  );
}

/** How much fell where two things cross, such as weekday and hour: the darker, the more. */
export function HeatMap(props: HeatMapProps) {
  const { columns, rows, rowLabel, format = { kind: "number" }, locale = "en", title } = props;
  const { unknown } = useUiWords();
  return (
    <ChartPanel
      {...props}
      series={[]}
      mark="cell"
      isEmpty={!rows.some(({ values }) => values.some((value) => value))}
      chart={<Cells {...props} />}
      table={() => (
        <ChartTable
          label={title}
          head={[rowLabel, ...columns]}
          rows={rows.map(({ label, values }) => ({
            id: label,
            cells: [label, ...values.map((value) => (value === null ? unknown : formatFigure(value, format, locale)))],
          }))}
        />
      )}
    />
  );
}
