import type { Density } from "./table-view.ts";

export type ColumnLayout = {
  /** 1 always shows; 2 drops below 48rem of room; 3 below 64rem and on a phone's card. Default 1. */
  priority?: 1 | 2 | 3 | undefined;
  /** `end` for numbers: aligned at the end with figures of one width. */
  align?: "start" | "end" | undefined;
  /** Keeps the text on one line in the table; for dates, ids and states. */
  isNarrow?: boolean | undefined;
  /** Cuts a long text off at 20rem in the table and tells it whole on hover. */
  isTruncated?: boolean | undefined;
  /** Holds buttons or links of its own, which must lie above the row's link. */
  isInteractive?: boolean | undefined;
};

const visibility = {
  1: "@max-2xl:flex",
  2: "@max-2xl:flex @2xl:@max-3xl:hidden",
  3: "hidden @5xl:table-cell",
};
/** On a phone as on the cards below it. */
const headVisibility = {
  1: "@max-2xl:flex @max-2xl:items-center",
  2: "@max-2xl:flex @max-2xl:items-center @2xl:@max-3xl:hidden",
  3: "hidden @5xl:table-cell",
};

const densities: Record<Density, string> = {
  compact: "[--row-height:2.25rem] [--table-text:0.8125rem] pointer-coarse:[--row-height:2.75rem]",
  comfortable: "[--row-height:2.75rem] [--table-text:0.875rem]",
};

const alignment = ({ align, isNarrow }: ColumnLayout) =>
  `${align === "end" ? "text-end tabular-nums" : "text-start"} ${isNarrow || align === "end" ? "@2xl:w-px @2xl:whitespace-nowrap" : ""}`;

/** Clips its corners without becoming what the sticky head would stick to. */
export const frameClasses = (density?: Density): string =>
  `@container relative isolate min-w-0 overflow-clip rounded-card border border-border bg-surface ${density ? densities[density] : ""}`;

export const tableClasses =
  "w-full border-separate border-spacing-0 text-(length:--table-text) leading-5 @max-2xl:block";

export const headClasses = (column: ColumnLayout): string =>
  `table-title ${headVisibility[column.priority ?? 1]} ${alignment(column)}`;

/** Head and cells of the box that selects a row. */
export const boxCellClasses =
  "w-px ps-4 pe-0 @max-2xl:absolute @max-2xl:end-4 @max-2xl:top-3 @max-2xl:w-auto @max-2xl:p-0";

export const rowClasses = (isLink: boolean): string =>
  `group/row table-record data-selected:bg-primary-subtle ${isLink ? "transition-colors hover:bg-hover" : ""}`;

export const cellClasses = ({ isFirst = false, ...column }: ColumnLayout & { isFirst?: boolean }): string =>
  [
    "table-data",
    isFirst ? "@max-2xl:block" : visibility[column.priority ?? 1],
    alignment(column),
    isFirst ? "" : "@max-2xl:has-[[data-value]:empty]:hidden",
    column.isInteractive ? "[&_a]:relative [&_button]:relative" : "",
  ].join(" ");

export const boxClasses = `h-(--row-height) ${boxCellClasses} table-line [&_button]:z-1 @max-2xl:h-auto`;
