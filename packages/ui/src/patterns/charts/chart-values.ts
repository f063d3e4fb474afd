/** How a chart writes its figures; data, so that a server component can hand it over. */
export type FigureFormat =
  | { kind: "number" }
  /** Integer micro-units of the currency (ISO 4217). */
  | { kind: "money"; currency: string }
  /** A share from 0 to 1. */
  | { kind: "percent" }
  /** Milliseconds. */
  | { kind: "duration" };

export type ChartSeries = {
  id: string;
  label: string;
  /** Which of the six chart colours, or the colour of a state's meaning. By default the series' place. */
  tone?: ChartTone | undefined;
};
export type ChartTone = 1 | 2 | 3 | 4 | 5 | 6 | "success" | "danger" | "warning";

/** One place on the axis with a figure per series; `null` where none was measured. */
export type ChartPoint = {
  /** An ISO day ("2026-11-21") or timestamp for a time axis, else a label. */
  at: string;
  values: Readonly<Record<string, number | null>>;
};

const TONES: Record<ChartTone, string> = {
  1: "var(--chart-1)",
  2: "var(--chart-2)",
  3: "var(--chart-3)",
  4: "var(--chart-4)",
  5: "var(--chart-5)",
  6: "var(--chart-6)",
  success: "var(--success)",
  danger: "var(--danger)",
  warning: "var(--warning-text)",
};
const ORDER: readonly ChartTone[] = [1, 2, 3, 4, 5, 6];

/** The token that paints a series. */
export const colourOf = (series: ChartSeries, index: number): string =>
  TONES[series.tone ?? ORDER[index % ORDER.length] ?? 1];

/** The dashes of a series' line and the hatching of its bars, so that colour never tells series apart alone. */
export const dashOf = (index: number): string => ["none", "6 4", "2 4", "10 3 2 3"][index % 4] ?? "none";
