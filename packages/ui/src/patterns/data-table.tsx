import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { Progress } from "../primitives/progress.tsx";
import { Skeleton } from "../primitives/skeleton.tsx";
import { type ColumnLayout, cellClasses, headClasses, rowClasses } from "./data-table-classes.ts";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

export type Column<Row> = ColumnLayout & {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Reads the header aloud without showing it: for a column of row actions. */
  isHeaderHidden?: boolean | undefined;
  isSortable?: boolean | undefined;
  skeleton?: "wide" | "half" | "short" | "icon" | undefined;
};

export type SortDirection = "asc" | "desc";
/** Sorting lives in the URL, so a header is a link. */
export type Sort = {
  by: string;
  direction: SortDirection;
  hrefFor: (columnId: string, direction: SortDirection) => string;
};

export type DataTableProps<Row> = {
  /** Names the table. */
  label: string;
  /** The first column names the row: its cell is the row's header and carries `rowHref`. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string) | undefined;
  sort?: Sort | undefined;
  LinkComponent?: LinkComponent | undefined;
  /** Keeps the rows and runs a thin bar on top; the text names what goes on. */
  refreshing?: string | undefined;
};

type HeadProps<Row> = Pick<DataTableProps<Row>, "columns" | "sort" | "LinkComponent">;

function SortLink({
  column,
  sort,
  LinkComponent,
}: {
  column: { id: string; header: string };
  sort: Sort;
  LinkComponent: LinkComponent;
}) {
  const isSorted = sort.by === column.id;
  const next = isSorted && sort.direction === "asc" ? "desc" : "asc";
  const Icon = isSorted ? (sort.direction === "asc" ? ArrowUp : ArrowDown) : ChevronsUpDown;
  return (
    <LinkComponent
      href={sort.hrefFor(column.id, next)}
      className="inline-flex min-h-6 items-center gap-1 rounded-badge text-fg-muted no-underline hover:text-fg"
    >
      {column.header}
      <Icon aria-hidden className="size-3 shrink-0" />
    </LinkComponent>
  );
}

function Head<Row>({ columns, sort, LinkComponent = PlainLink }: HeadProps<Row>) {
  return (
    <thead className="bg-sunken @max-2xl:sr-only">
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={
              sort && column.isSortable && sort.by === column.id
                ? sort.direction === "asc"
                  ? "ascending"
                  : "descending"
                : undefined
            }
            className={headClasses(column)}
          >
            {sort && column.isSortable ? (
              <SortLink column={column} sort={sort} LinkComponent={LinkComponent} />
            ) : (
              <span className={column.isHeaderHidden ? "sr-only" : ""}>{column.header}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells<Row>({
  columns,
  row,
  href,
  LinkComponent,
}: {
  columns: readonly Column<Row>[];
  row: Row;
  href: string | undefined;
  LinkComponent: LinkComponent;
}) {
  return columns.map((column, index) => {
    const content = column.cell(row);
    if (index === 0) {
      return (
        <th key={column.id} scope="row" className={cellClasses({ ...column, isFirst: true })}>
          {href ? (
            <LinkComponent href={href} className="stretched-link font-semibold text-fg no-underline">
              {content}
            </LinkComponent>
          ) : (
            content
          )}
        </th>
      );
    }
    return (
      <td key={column.id} className={cellClasses(column)}>
        {!column.isHeaderHidden && (
          <span aria-hidden className="shrink-0 text-meta text-fg-muted @2xl:hidden">
            {column.header}
          </span>
        )}
        <span className="min-w-0 @max-2xl:ml-auto @max-2xl:text-right">{content}</span>
      </td>
    );
  });
}

const frame = "@container relative min-w-0 overflow-hidden rounded-card border border-border bg-surface";

/** Rows of one kind. Columns drop by priority as room shrinks; on a phone each row is a card. Works without script. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowHref,
  sort,
  LinkComponent = PlainLink,
  refreshing,
}: DataTableProps<Row>) {
  return (
    <div className={frame} aria-busy={refreshing !== undefined}>
      {refreshing !== undefined && (
        <div className="absolute inset-x-0 top-0">
          <Progress label={refreshing} size="line" />
        </div>
      )}
      <table className="w-full border-collapse text-(length:--table-text) leading-5 @max-2xl:block">
        <caption className="sr-only">{label}</caption>
        <Head columns={columns} sort={sort} LinkComponent={LinkComponent} />
        <tbody className="@max-2xl:block">
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClasses(rowHref !== undefined)}>
              <Cells columns={columns} row={row} href={rowHref?.(row)} LinkComponent={LinkComponent} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same table before its rows are there: same head, same heights, so nothing moves when they come. */
export function DataTableSkeleton<Row>({
  label,
  columns,
  rows = 8,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows?: number | undefined;
}) {
  return (
    <div className={frame} aria-busy>
      <span role="status" className="sr-only">
        {label}
      </span>
      <table aria-hidden className="w-full border-collapse text-(length:--table-text) leading-5 @max-2xl:block">
        <Head columns={columns} />
        <tbody className="@max-2xl:block">
          {Array.from({ length: rows }, (_, row) => (
            <tr key={`row-${row + 1}`} className={rowClasses(false)}>
              {columns.map((column, index) => (
                <td key={column.id} className={cellClasses({ ...column, isFirst: index === 0 })}>
                  <Skeleton width={column.skeleton ?? (index === 0 ? "half" : "short")} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
