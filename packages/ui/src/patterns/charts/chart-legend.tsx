import { type ChartSeries, colourOf, dashOf } from "./chart-values.ts";

/** What each line or bar stands for: its name beside its colour and its dashes. */
export function ChartLegend({ series, mark }: { series: readonly ChartSeries[]; mark: "line" | "bar" }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-fg-muted">
      {series.map((one, index) => (
        <li key={one.id} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 20 12" className="h-3 w-5 shrink-0">
            {mark === "line" ? (
              <line
                x1="1"
                y1="6"
                x2="19"
                y2="6"
                stroke={colourOf(one, index)}
                strokeWidth="2.5"
                strokeDasharray={dashOf(index)}
              />
            ) : (
              <BarSwatch series={one} index={index} />
            )}
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  );
}

function BarSwatch({ series, index }: { series: ChartSeries; index: number }) {
  const colour = colourOf(series, index);
  return (
    <>
      <rect x="4.5" y="0.5" width="11" height="11" rx="2" fill={colour} stroke={colour} />
      {index > 0 && (
        <path d="M4.5 9 L13 0.5 M7.5 11.5 L15.5 3.5" stroke="var(--surface)" strokeWidth="1.5" fill="none" />
      )}
    </>
  );
}
