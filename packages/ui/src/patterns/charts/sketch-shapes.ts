import type { ChartPoint, ChartSeries } from "./chart-values.ts";

/** In percent of the field, from its top and its start. */
export type SketchBar = { id: string; series: number; x: number; y: number; width: number; height: number };
export type SketchLine = { id: string; series: number; x1: number; y1: number; x2: number; y2: number };

type Figures = { series: readonly ChartSeries[]; points: readonly ChartPoint[] };

const STEPS = 4;
const valueOf = ({ values }: ChartPoint, { id }: ChartSeries): number => values[id] ?? 0;

/** The figures at the axis from nothing up, evenly spaced, the last at or above the highest of all. */
export const sketchTicks = ({
  series,
  points,
  isStacked,
  isWhole,
}: Figures & { isStacked: boolean; isWhole: boolean }) => {
  const heights = points.map((point) => {
    const values = series.map((one) => valueOf(point, one));
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  const rough = Math.max(...heights, 0) / STEPS || 1;
  const unit = 10 ** Math.floor(Math.log10(rough)) / 20;
  const step = Math.ceil(Number((rough / unit).toFixed(6))) * unit;
  const even = isWhole ? Math.ceil(step) : step;
  return Array.from({ length: STEPS + 1 }, (_, index) => index * even);
};

/** Bars with a quarter of their place left free; stacked, or side by side. */
export const sketchBars = ({
  series,
  points,
  highest,
  isStacked,
}: Figures & { highest: number; isStacked: boolean }) => {
  const place = 100 / points.length;
  const width = (place * 0.75) / (isStacked ? 1 : series.length);
  return points.flatMap((point, index): SketchBar[] => {
    let below = 0;
    return series.map((one, at) => {
      const height = (Math.max(0, valueOf(point, one)) / highest) * 100;
      const y = 100 - height - below;
      if (isStacked) below += height;
      const x = index * place + place / 8 + (isStacked ? 0 : at * width);
      return { id: `${point.at} ${one.id}`, series: at, x, y, width, height };
    });
  });
};

/** The pieces of each line; none where a figure is missing. */
export const sketchLines = ({ series, points, highest }: Figures & { highest: number }): SketchLine[] => {
  const step = points.length > 1 ? 100 / (points.length - 1) : 0;
  return series.flatMap((one, at) =>
    points.slice(1).flatMap((point, index): SketchLine[] => {
      const [from, to] = [points[index]?.values[one.id], point.values[one.id]];
      if (typeof from !== "number" || typeof to !== "number") return [];
      const [y1, y2] = [from, to].map((value) => 100 - (value / highest) * 100) as [number, number];
      return [{ id: `${point.at} ${one.id}`, series: at, x1: index * step, y1, x2: (index + 1) * step, y2 }];
    }),
  );
};
