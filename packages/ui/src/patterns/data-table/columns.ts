import type { ReactNode } from "react";
import type { ColumnLayout } from "./table-classes.ts";

export type Column<Row> = ColumnLayout & {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Reads the header aloud without showing it: for a column of row actions. */
  isHeaderHidden?: boolean | undefined;
  isSortable?: boolean | undefined;
  /** What the first press of its header asks for: figures and times are mostly wanted from the most on. */
  firstDirection?: SortDirection | undefined;
  /** What `sortRows` compares, for lists that arrive whole. */
  sortValue?: ((row: Row) => string | number | null) | undefined;
  skeleton?: SkeletonWidth | undefined;
};

export type SkeletonWidth = "wide" | "half" | "short" | "icon";

export type SortDirection = "asc" | "desc";
/** Sorting lives in the URL, so a header is a link. */
export type Sort = {
  by: string;
  direction: SortDirection;
  hrefFor: (columnId: string, direction: SortDirection) => string;
};

/** A column as it crosses to the browser: no functions. */
export type TableColumn = ColumnLayout & {
  id: string;
  header: string;
  isHeaderHidden?: boolean | undefined;
  /** Where its header leads, empty while that is not known, and how it is sorted now. */
  sort?: { href: string; direction: SortDirection | null } | undefined;
};

export type TableRowContent = {
  key: string;
  /** The row in words: its box says "Select …". */
  name: string;
  href?: string | undefined;
  isSelectable: boolean;
  /** By column id; an object, since a list of elements would need keys to cross to the browser. */
  cells: Readonly<Record<string, ReactNode>>;
};

/** What the skeleton of a sorted list is resolved with: the same head, leading nowhere yet. */
export const waitingSort: Sort = { by: "", direction: "asc", hrefFor: () => "" };

const toggled = (direction: SortDirection | null, first: SortDirection): SortDirection => {
  if (direction === null) return first;
  return direction === "asc" ? "desc" : "asc";
};

export const resolveColumns = <Row>(columns: readonly Column<Row>[], sort: Sort | undefined): TableColumn[] =>
  columns.map(({ cell: _, sortValue, skeleton: __, isSortable, firstDirection = "asc", ...column }) => {
    if (!sort || !(isSortable || sortValue)) return column;
    const direction = sort.by === column.id ? sort.direction : null;
    return { ...column, sort: { direction, href: sort.hrefFor(column.id, toggled(direction, firstDirection)) } };
  });

/** By column id: how wide what stands in for a value is. */
export const skeletonWidths = <Row>(columns: readonly Column<Row>[]): Record<string, SkeletonWidth> =>
  Object.fromEntries(columns.map(({ id, skeleton }, index) => [id, skeleton ?? (index === 0 ? "half" : "short")]));

type RowReaders<Row> = {
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string) | undefined;
  nameOf?: ((row: Row) => string) | undefined;
  isSelectable?: ((row: Row) => boolean) | undefined;
};

export const resolveRows = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { rowKey, rowHref, nameOf = rowKey, isSelectable = () => true }: RowReaders<Row>,
): TableRowContent[] =>
  rows.map((row) => ({
    key: rowKey(row),
    name: nameOf(row),
    href: rowHref?.(row),
    isSelectable: isSelectable(row),
    cells: Object.fromEntries(columns.map(({ id, cell }) => [id, cell(row)])),
  }));
