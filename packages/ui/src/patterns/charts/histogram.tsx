"use client";

import { useCallback } from "react";
import { CartesianPanel, type CartesianPanelProps } from "./cartesian-panel.tsx";
import { formatFigure, formatTick } from "./format-figure.ts";

/** How many fell between two values; `to` is excluded, and `null` for all above. */
export type HistogramBin = { from: number; to: number | null; count: number };

export type HistogramProps = Omit<CartesianPanelProps, "series" | "points"> & {
  bins: readonly HistogramBin[];
  /** What is counted: "Runs". */
  countLabel: string;
};

/** How values are spread. `format` is that of the values, not of the counts. */
export function Histogram({ bins, countLabel, format = { kind: "number" }, ...props }: HistogramProps) {
  const { locale = "en" } = props;
  const nameOf = useCallback(
    (at: string, length: "short" | "long") => {
      const bin = bins[Number(at)];
      if (!bin) return at;
      if (length === "short") return formatTick(bin.from, format, locale);
      const from = formatFigure(bin.from, format, locale);
      return bin.to === null ? `≥ ${from}` : `${from} – ${formatFigure(bin.to, format, locale)}`;
    },
    [bins, format, locale],
  );
  return (
    <CartesianPanel
      {...props}
      shape="histogram"
      nameOf={nameOf}
      series={[{ id: "count", label: countLabel }]}
      points={bins.map(({ count }, index) => ({ at: String(index), values: { count } }))}
    />
  );
}
