"use client";

import { lazy, Suspense, useCallback } from "react";
import { useIsPersonHere } from "../../primitives/use-is-person-here.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { CartesianPlotProps } from "./cartesian-plot.tsx";
import { ChartPanel, type ChartPanelProps } from "./chart-panel.tsx";
import { ChartSketch } from "./chart-sketch.tsx";
import { ChartTable } from "./chart-table.tsx";
import type { ChartPoint, ChartSeries, FigureFormat } from "./chart-values.ts";
import { formatAt, formatFigure } from "./format-figure.ts";
import { useInView } from "./use-in-view.ts";

const CartesianPlot = lazy(() => import("./cartesian-plot.tsx").then((module) => ({ default: module.CartesianPlot })));

export type CartesianPanelProps = ChartPanelProps & {
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
  format?: FigureFormat | undefined;
  /** What the axis counts along: "Day". Heads the table's first column. */
  axisLabel: string;
};

type PlotProps = Omit<CartesianPlotProps, "isRtl">;

function Plot(props: PlotProps) {
  const { ref, isSeen, isRtl } = useInView<HTMLDivElement>();
  const isPersonHere = useIsPersonHere();
  const sketch = (
    <div data-sketch className="h-full w-full">
      <ChartSketch {...props} />
    </div>
  );
  return (
    <div ref={ref} className="h-full w-full">
      {isSeen && isPersonHere ? (
        <Suspense fallback={sketch}>
          <div dir="ltr" className="h-full w-full">
            <CartesianPlot {...props} isRtl={isRtl} />
          </div>
        </Suspense>
      ) : (
        sketch
      )}
    </div>
  );
}

const isDrawable = (points: readonly ChartPoint[]) =>
  points.some(({ values }) => Object.values(values).some((value) => value !== null && value !== 0));

/** A panel with figures along one axis; `shape` says how they are drawn. */
export function CartesianPanel({
  series,
  points,
  format = { kind: "number" },
  axisLabel,
  shape,
  nameOf,
  ...panel
}: CartesianPanelProps & Pick<CartesianPlotProps, "shape"> & { nameOf?: CartesianPlotProps["nameOf"] }) {
  const { locale = "en", title } = panel;
  const words = useUiWords();
  const nameAt = useCallback((at: string, length: "short" | "long") => formatAt(at, locale, length), [locale]);
  const name = nameOf ?? nameAt;
  return (
    <ChartPanel
      {...panel}
      series={series}
      mark={shape === "line" ? "line" : "bar"}
      isEmpty={!isDrawable(points)}
      chart={<Plot label={title} nameOf={name} {...{ series, points, shape, format, locale }} />}
      table={() => (
        <ChartTable
          label={title}
          head={[axisLabel, ...series.map(({ label }) => label)]}
          rows={points.map(({ at, values }) => ({
            id: at,
            cells: [
              name(at, "long"),
              ...series.map(({ id }) => {
                const value = values[id];
                return value === null || value === undefined ? words.unknown : formatFigure(value, format, locale);
              }),
            ],
          }))}
        />
      )}
    />
  );
}
