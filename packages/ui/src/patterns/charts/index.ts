export { BarChart, type BarChartProps } from "./bar-chart.tsx";
export type { ChartPanelProps } from "./chart-panel.tsx";
export * from "./chart-values.ts";
export { formatFigure } from "./format-figure.ts";
export { HeatMap, type HeatMapProps, levelOf } from "./heat-map.tsx";
export { Histogram, type HistogramBin, type HistogramProps } from "./histogram.tsx";
export { TimeSeries, type TimeSeriesProps } from "./time-series.tsx";
