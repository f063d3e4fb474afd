"use client";

import { useId } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { hatchesOf, patternId } from "./chart-hatches.tsx";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { type ChartPoint, type ChartSeries, colourOf, dashOf, type FigureFormat } from "./chart-values.ts";
import { formatTick } from "./format-figure.ts";

export type CartesianPlotProps = {
  label: string;
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
  shape: "line" | "bar" | "histogram";
  format: FigureFormat;
  locale: string;
  isRtl: boolean;
  /** How a place on the axis is written there, and in full. */
  nameOf: (at: string, length: "short" | "long") => string;
};

const TICK = { fill: "var(--fg-muted)", fontSize: 12 };
const barsOf = (base: string, { series, shape }: CartesianPlotProps) =>
  series.map((one, index) => (
    <Bar
      key={one.id}
      dataKey={one.id}
      name={one.label}
      {...(shape === "bar" && { stackId: "all", maxBarSize: 28 })}
      fill={`url(#${patternId(base, index)})`}
      isAnimationActive={false}
    />
  ));

const linesOf = ({ series, points }: CartesianPlotProps) =>
  series.map((one, index) => (
    <Line
      key={one.id}
      dataKey={one.id}
      name={one.label}
      type="linear"
      stroke={colourOf(one, index)}
      strokeWidth={2}
      strokeDasharray={dashOf(index)}
      dot={points.length === 1}
      connectNulls={false}
      isAnimationActive={false}
    />
  ));

/** The one module that loads recharts; panels bring it in when they are near the screen and somebody is there. */
export function CartesianPlot(props: CartesianPlotProps) {
  const { label, points, shape, format, locale, isRtl, nameOf, series } = props;
  const base = useId().replaceAll(":", "");
  const rows = points.map(({ at, values }) => ({ at, ...values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        title={label}
        barCategoryGap={shape === "histogram" ? 1 : "25%"}
        margin={{ top: 8, right: isRtl ? 0 : 8, bottom: 0, left: isRtl ? 8 : 0 }}
      >
        {shape !== "line" && hatchesOf(base, series)}
        <CartesianGrid vertical={false} stroke="var(--border)" />
        <XAxis
          dataKey="at"
          reversed={isRtl}
          tickFormatter={(at: string) => nameOf(at, "short")}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: "var(--border)" }}
          minTickGap={24}
          interval="preserveStartEnd"
        />
        <YAxis
          orientation={isRtl ? "right" : "left"}
          tickFormatter={(value: number) => formatTick(value, format, locale)}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width="auto"
          allowDecimals={format.kind !== "number"}
        />
        <Tooltip
          cursor={shape === "line" ? { stroke: "var(--border-strong)" } : { fill: "var(--hover)" }}
          isAnimationActive={false}
          content={({ active, label: at }) =>
            active ? (
              <ChartTooltip at={String(at ?? "")} {...{ series, points, shape, format, locale, nameOf }} />
            ) : null
          }
        />
        {shape === "line" ? linesOf(props) : barsOf(base, props)}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
