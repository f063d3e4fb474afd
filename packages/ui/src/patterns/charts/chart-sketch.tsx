"use client";

import { useId } from "react";
import { useWritten } from "../use-written.ts";
import type { CartesianPlotProps } from "./cartesian-plot.tsx";
import { hatchesOf, patternId } from "./chart-hatches.tsx";
import { colourOf, dashOf } from "./chart-values.ts";
import { formatTick } from "./format-figure.ts";
import { sketchBars, sketchLines, sketchTicks } from "./sketch-shapes.ts";

type Props = Omit<CartesianPlotProps, "isRtl">;

function Shapes({ series, points, shape, highest }: Props & { highest: number }) {
  const base = useId().replaceAll(":", "");
  if (shape === "line")
    return sketchLines({ series, points, highest }).map(({ id, series: at, x1, y1, x2, y2 }) => {
      const one = series[at];
      return (
        one && (
          <line
            key={id}
            {...{ x1: `${x1}%`, y1: `${y1}%`, x2: `${x2}%`, y2: `${y2}%` }}
            stroke={colourOf(one, at)}
            strokeWidth={2}
            strokeDasharray={dashOf(at)}
          />
        )
      );
    });
  return (
    <>
      {hatchesOf(base, series)}
      {sketchBars({ series, points, highest, isStacked: shape === "bar" }).map(({ id, series: at, ...box }) => (
        <rect
          key={id}
          {...{ x: `${box.x}%`, y: `${box.y}%`, width: `${box.width}%`, height: `${box.height}%` }}
          fill={`url(#${patternId(base, at)})`}
        />
      ))}
    </>
  );
}

/** The figures without the library: what a page shows until somebody is there to point at one of them. */
export function ChartSketch(props: Props) {
  const { label, series, points, shape, format, locale, nameOf } = props;
  const ticks = sketchTicks({ series, points, isStacked: shape === "bar", isWhole: format.kind === "number" });
  const highest = ticks.at(-1) ?? 1;
  const stands = useWritten(points);
  const [first, last] = [points[0], points.at(-1)];
  const nameAt = (point: typeof first) => (stands || !point ? "" : nameOf(point.at, "short"));
  return (
    <div className="flex h-full gap-2 pt-2 pe-2 text-meta text-fg-muted">
      <div aria-hidden className="-my-2 flex flex-col-reverse justify-between pb-7.5 text-end">
        {ticks.map((tick) => (
          <span key={tick} suppressHydrationWarning>
            {stands ? "" : formatTick(tick, format, locale)}
          </span>
        ))}
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <svg role="img" aria-label={label} className="min-h-0 w-full flex-1 overflow-visible rtl:-scale-x-100">
          {ticks.map((tick) => {
            const y = `${100 - (tick / highest) * 100}%`;
            return <line key={tick} x1="0" x2="100%" y1={y} y2={y} stroke="var(--border)" />;
          })}
          <Shapes {...props} highest={highest} />
        </svg>
        <div aria-hidden className="flex h-7.5 items-center justify-between gap-2">
          <span suppressHydrationWarning>{nameAt(first)}</span>
          <span suppressHydrationWarning>{nameAt(last === first ? undefined : last)}</span>
        </div>
      </div>
    </div>
  );
}
