import { type Column, DataTable, type DataTableProps, DataTableSkeleton } from "@bizosaas/ui";
import type { ComponentProps, ReactNode } from "react";
import { CursorPager } from "../client/cursor-pager.tsx";
import { IntentLink } from "../client/intent-link.tsx";
import { sortOf } from "../list-sort.ts";
import { Load } from "./load.tsx";
import { readRememberedView } from "./preferences.ts";

type Page<Row> = { items: readonly Row[]; nextCursor: string | null };

type PagedListProps<Row> = {
  /** A function of `queries.ts`. */
  read: () => Promise<Page<Row>>;
  /** Its `PagedListSkeleton`; without one, what is around waits for it. */
  skeleton?: ReactNode;
  table: Omit<DataTableProps<Row>, "rows" | "LinkComponent" | "view" | "sort">;
  /** Lets people choose columns and row height, remembered under this name; leave out for three columns or fewer. */
  viewId?: string | undefined;
  pager: Omit<ComponentProps<typeof CursorPager>, "nextCursor">;
  /** How the rows are ordered, and how they are when the address says nothing; for lists that can be sorted. */
  order?: { now: string | undefined; standard: string } | undefined;
  /** Why there are no rows: first use, or filters that hide all. */
  empty: ReactNode;
  /** What stands over the rows and depends on them. */
  above?: ((items: readonly Row[]) => ReactNode) | undefined;
};

/** One page of a list with the way to the next: failures, the empty state and the remembered view included. */
export async function PagedList<Row>({ viewId, order, ...list }: PagedListProps<Row>) {
  const { read, skeleton, table, pager, empty, above } = list;
  const view = viewId === undefined ? undefined : await readRememberedView(viewId);
  const { standard = "" } = order ?? {};
  const sort = order && sortOf({ ...pager, standard, order: order.now ?? standard });
  return (
    <Load read={read} skeleton={skeleton}>
      {({ items, nextCursor }) => (
        <>
          {above?.(items)}
          {items.length === 0 ? (
            empty
          ) : (
            <>
              <DataTable {...table} sort={sort} rows={items} view={view} LinkComponent={IntentLink} />
              <CursorPager {...pager} nextCursor={nextCursor} />
            </>
          )}
        </>
      )}
    </Load>
  );
}

/** The same list while it is read, in the same columns and heights. */
export async function PagedListSkeleton<Row>({
  label,
  columns,
  viewId,
  hasSelection,
  hasSort,
}: {
  label: string;
  columns: readonly Column<Row>[];
  viewId?: string | undefined;
  hasSelection?: boolean | undefined;
  hasSort?: boolean | undefined;
}) {
  const view = viewId === undefined ? undefined : await readRememberedView(viewId);
  return <DataTableSkeleton {...{ label, columns, view, hasSelection, hasSort }} />;
}
