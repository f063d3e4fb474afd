"use client";

import { CartesianPanel, type CartesianPanelProps } from "./cartesian-panel.tsx";

export type BarChartProps = CartesianPanelProps;

/** Counts per day or per thing, stacked where there are several series. */
export function BarChart(props: BarChartProps) {
  return <CartesianPanel shape="bar" {...props} />;
}
