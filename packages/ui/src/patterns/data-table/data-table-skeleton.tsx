import { type Column, resolveColumns, skeletonWidths, waitingSort } from "./columns.ts";
import { TableOutline } from "./table-outline.tsx";
import type { TableView } from "./table-view.ts";

/** The same table before its rows are there: same head, same heights, so nothing moves when they come. */
export function DataTableSkeleton<Row>({
  label,
  columns,
  rows = 8,
  view,
  hasSelection = false,
  hasSort = false,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows?: number | undefined;
  /** The remembered view, where the table has one. */
  view?: TableView | undefined;
  hasSelection?: boolean | undefined;
  hasSort?: boolean | undefined;
}) {
  const shown = columns.filter(({ id }) => !view?.hidden.includes(id));
  return (
    <TableOutline
      {...{ label, rows, hasSelection, density: view?.density, hasView: view !== undefined }}
      columns={resolveColumns(shown, hasSort ? waitingSort : undefined)}
      widths={skeletonWidths(shown)}
    />
  );
}
