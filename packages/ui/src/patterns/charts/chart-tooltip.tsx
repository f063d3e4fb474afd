import type { CartesianPlotProps } from "./cartesian-plot.tsx";
import { colourOf } from "./chart-values.ts";
import { formatFigure } from "./format-figure.ts";

type Props = Pick<CartesianPlotProps, "series" | "points" | "shape" | "format" | "locale" | "nameOf"> & { at: string };

/** The figures at one place of the axis, spoken when the arrow keys move there. */
export function ChartTooltip({ at, series, points, format, locale, nameOf }: Props) {
  const point = points.find((one) => one.at === at);
  if (!point) return null;
  return (
    <div
      role="status"
      className="rounded-control border border-border bg-raised px-3 py-2 text-meta text-fg shadow-raised"
    >
      <p className="font-semibold">{nameOf(at, "long")}</p>
      <ul>
        {series.map((one, index) => {
          const value = point.values[one.id];
          return (
            <li key={one.id} className="flex items-center justify-between gap-4">
              <span className="inline-flex items-center gap-1.5 text-fg-muted">
                <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2">
                  <rect width="8" height="8" rx="2" fill={colourOf(one, index)} />
                </svg>
                {one.label}
              </span>
              <span className="tabular-nums">
                {value === null || value === undefined ? "–" : formatFigure(value, format, locale)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
