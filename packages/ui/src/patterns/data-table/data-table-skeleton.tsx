import { Skeleton } from "../../primitives/skeleton.tsx";
import { type Column, resolveColumns, waitingSort } from "./columns.ts";
import { frameClasses, tableClasses } from "./table-classes.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
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
  const box = hasSelection ? <Skeleton width="icon" /> : undefined;
  const cells = Object.fromEntries(
    shown.map(({ id, skeleton }, index) => [
      id,
      <Skeleton key={id} width={skeleton ?? (index === 0 ? "half" : "short")} />,
    ]),
  );
  const resolved = resolveColumns(shown, hasSort ? waitingSort : undefined);
  const end = view ? <span className="block size-7" /> : undefined;
  return (
    <div className={frameClasses(view?.density)} aria-busy>
      <span role="status" className="sr-only">
        {label}
      </span>
      <table aria-hidden className={tableClasses}>
        <TableHead columns={resolved} box={hasSelection ? null : undefined} end={end} />
        <tbody className="@max-2xl:block">
          {Array.from({ length: rows }, (_, row) => (
            <TableRow
              key={`row-${row + 1}`}
              columns={resolved}
              row={{ key: "", cells }}
              box={box && <span className="block size-4" />}
              hasEnd={view !== undefined && !shown.at(-1)?.isHeaderHidden}
              isSkeleton
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
