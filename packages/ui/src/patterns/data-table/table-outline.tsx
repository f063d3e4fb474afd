"use client";

import { Skeleton } from "../../primitives/skeleton.tsx";
import type { SkeletonWidth, TableColumn } from "./columns.ts";
import { frameClasses, tableClasses } from "./table-classes.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { Density } from "./table-view.ts";

type TableOutlineProps = {
  label: string;
  columns: readonly TableColumn[];
  /** By column id. */
  widths: Readonly<Record<string, SkeletonWidth>>;
  rows: number;
  density: Density | undefined;
  hasSelection: boolean;
  /** Keeps the place of the menu for columns and row height. */
  hasView: boolean;
};

/** Drawn by the browser's own code: told cell by cell, what only stands in for a list was half of its page. */
export function TableOutline({ label, columns, widths, rows, density, hasSelection, hasView }: TableOutlineProps) {
  const cells = Object.fromEntries(columns.map(({ id }) => [id, <Skeleton key={id} width={widths[id]} />]));
  const end = hasView ? <span className="block size-7" /> : undefined;
  return (
    <div className={frameClasses(density)} aria-busy>
      <span role="status" className="sr-only">
        {label}
      </span>
      <table aria-hidden className={tableClasses}>
        <TableHead columns={columns} box={hasSelection ? null : undefined} end={end} />
        <tbody className="@max-2xl:block">
          {Array.from({ length: rows }, (_, row) => (
            <TableRow
              key={`row-${row + 1}`}
              columns={columns}
              row={{ key: "", cells }}
              box={hasSelection ? <span className="block size-4" /> : undefined}
              hasEnd={hasView && !columns.at(-1)?.isHeaderHidden}
              isSkeleton
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
