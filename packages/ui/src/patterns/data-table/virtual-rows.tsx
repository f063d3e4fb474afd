"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useRef } from "react";
import type { TableRowContent } from "./columns.ts";
import { tableClasses } from "./table-classes.ts";

/** A guess until the row is measured; compact, comfortable and a phone's card all differ. */
const GUESSED_ROW_PX = 44;

const Spacer = ({ height }: { height: number }) =>
  height > 0 ? <tr aria-hidden className="@max-2xl:block" style={{ height }} /> : null;

/** Thousands of rows in a box of their own: only those in sight, and ten on either side, are in the document. */
export function VirtualRows({
  label,
  head,
  rows,
  renderRow,
}: {
  label: string;
  head: ReactNode;
  rows: readonly TableRowContent[];
  renderRow: (
    row: TableRowContent,
    place: { rowIndex: number; rowRef: (row: HTMLTableRowElement | null) => void },
  ) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- Nothing here is memoized by a compiler.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => GUESSED_ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={box} tabIndex={0} role="group" aria-label={label} className="max-h-[70dvh] overflow-auto inset-focus">
      <table aria-rowcount={rows.length + 1} className={tableClasses}>
        <caption className="sr-only">{label}</caption>
        {head}
        <tbody className="@max-2xl:block">
          <Spacer height={items[0]?.start ?? 0} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <Fragment key={key}>
                  {renderRow(row, { rowIndex: index + 2, rowRef: virtualizer.measureElement })}
                </Fragment>
              )
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
}
