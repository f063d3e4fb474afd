import { Progress } from "../../primitives/progress.tsx";
import type { LinkComponent } from "../link-component.tsx";
import { type Column, resolveColumns, resolveRows, type Sort } from "./columns.ts";
import { LiveTable, type RememberedView } from "./live-table.tsx";
import type { SelectionSettings } from "./selection-bar.tsx";
import { frameClasses, tableClasses } from "./table-classes.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";

/** Beyond this many rows only those in sight are in the document. */
const VIRTUAL_FROM = 200;

export type RowSelection<Row> = SelectionSettings & {
  /** The row in words, for its box: "Select Weekly report". */
  nameOf: (row: Row) => string;
  /** Rows on which none of the actions can work get no box. */
  isSelectable?: ((row: Row) => boolean) | undefined;
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
  /** For a plain table; one with a view, a selection or many rows takes the `LinkProvider`'s. */
  LinkComponent?: LinkComponent | undefined;
  /** Keeps the rows and runs a thin bar on top; the text names what goes on. */
  refreshing?: string | undefined;
  /** Lets people choose columns and row height, and remembers it in a cookie: `readTableView(cookie)`. */
  view?: RememberedView | undefined;
  /** Boxes before the rows, and a bar of actions for the chosen ones. */
  selection?: RowSelection<Row> | undefined;
};

/**
 * Rows of one kind. Columns drop by priority as room shrinks; on a phone each row is a card. A plain table works
 * without script; choosing, remembering and long lists bring a little.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rowKey, rowHref, sort, LinkComponent, refreshing, view, selection } = props;
  const columns = resolveColumns(props.columns, sort);
  const rows = resolveRows(props.columns, props.rows, {
    rowKey,
    rowHref,
    nameOf: selection?.nameOf,
    isSelectable: selection?.isSelectable,
  });
  if (view || selection || rows.length > VIRTUAL_FROM) {
    const { nameOf: _, isSelectable: __, ...bar } = selection ?? {};
    return (
      <LiveTable
        {...{ label, columns, rows, refreshing, view }}
        isVirtual={rows.length > VIRTUAL_FROM}
        selection={selection && bar}
      />
    );
  }
  return (
    <div className={frameClasses()} aria-busy={refreshing !== undefined}>
      {refreshing !== undefined && (
        <div className="absolute inset-x-0 top-0 z-20">
          <Progress label={refreshing} size="line" />
        </div>
      )}
      <table className={tableClasses}>
        <caption className="sr-only">{label}</caption>
        <TableHead columns={columns} LinkComponent={LinkComponent} />
        <tbody className="@max-2xl:block">
          {rows.map((row) => (
            <TableRow key={row.key} columns={columns} row={row} LinkComponent={LinkComponent} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
