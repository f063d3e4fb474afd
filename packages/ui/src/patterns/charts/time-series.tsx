"use client";

import { CartesianPanel, type CartesianPanelProps } from "./cartesian-panel.tsx";

export type TimeSeriesProps = CartesianPanelProps;

/** How figures went over time, a line each. Points are ISO days or timestamps, oldest first. */
export function TimeSeries(props: TimeSeriesProps) {
  return <CartesianPanel shape="line" {...props} />;
}
