export type ColumnLayout = {
  /** 1 always shows; 2 drops below 48rem of room; 3 below 64rem and on a phone's card. Default 1. */
  priority?: 1 | 2 | 3 | undefined;
  /** `end` for numbers: right-aligned with figures of one width. */
  align?: "start" | "end" | undefined;
  /** Keeps the text on one line in the table; for dates, ids and states. */
  isNarrow?: boolean | undefined;
  /** Holds buttons or links of its own, which must lie above the row's link. */
  isInteractive?: boolean | undefined;
};

const visibility = {
  1: "@max-2xl:flex",
  2: "@max-2xl:flex @2xl:@max-3xl:hidden",
  3: "hidden @5xl:table-cell",
};
const headVisibility = { 1: "", 2: "hidden @3xl:table-cell", 3: "hidden @5xl:table-cell" };

const alignment = ({ align, isNarrow }: ColumnLayout) =>
  `${align === "end" ? "text-right tabular-nums" : "text-left"} ${isNarrow || align === "end" ? "@2xl:w-px @2xl:whitespace-nowrap" : ""}`;

export const headClasses = (column: ColumnLayout): string =>
  `h-10 px-4 text-meta font-normal whitespace-nowrap text-fg-muted ${headVisibility[column.priority ?? 1]} ${alignment(column)}`;

export const rowClasses = (isLink: boolean): string =>
  `relative border-t border-border first:border-t-0 @2xl:first:border-t @max-2xl:block @max-2xl:py-2 ${isLink ? "transition-colors hover:bg-hover" : ""}`;

export const cellClasses = ({ isFirst = false, ...column }: ColumnLayout & { isFirst?: boolean }): string =>
  [
    "h-(--row-height) px-4 py-1.5 font-normal break-words @max-2xl:h-auto @max-2xl:min-h-8 @max-2xl:items-center @max-2xl:justify-between @max-2xl:gap-4",
    isFirst ? "@max-2xl:block" : visibility[column.priority ?? 1],
    alignment(column),
    column.isInteractive ? "[&_a]:relative [&_button]:relative" : "",
  ].join(" ");
