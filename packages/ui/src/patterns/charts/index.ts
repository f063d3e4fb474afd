export * from "./bar-chart.tsx";
export type { ChartPanelProps } from "./chart-panel.tsx";
export * from "./chart-values.ts";
export { formatFigure } from "./format-figure.ts";
export * from "./heat-map.tsx";
export * from "./histogram.tsx";
export * from "./time-series.tsx";
