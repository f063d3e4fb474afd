import type { ReactNode, Ref } from "react";
import { type LinkComponent, PlainLink } from "../link-component.tsx";
import type { TableColumn, TableRowContent } from "./columns.ts";
import { boxClasses, cellClasses, rowClasses } from "./table-classes.ts";

type Props = {
  columns: readonly TableColumn[];
  row: Pick<TableRowContent, "key" | "href" | "cells">;
  LinkComponent?: LinkComponent | undefined;
  /** Selects the row; `null` keeps its place. */
  box?: ReactNode | undefined;
  isSelected?: boolean | undefined;
  /** Keeps the place under the head's menu. */
  hasEnd?: boolean | undefined;
  /** Cells stand alone, without a word's wrapping. */
  isSkeleton?: boolean | undefined;
  rowIndex?: number | undefined;
  rowRef?: Ref<HTMLTableRowElement> | undefined;
};

type CellTextProps = { column: TableColumn; isFirst?: boolean; children: ReactNode };

function CellText({ column, isFirst = false, children }: CellTextProps) {
  const title = column.isTruncated && typeof children === "string" ? children : undefined;
  return (
    <span
      data-value
      title={title}
      className={
        column.isTruncated
          ? "block min-w-0 truncate @2xl:max-w-80"
          : `min-w-0 [&>*]:align-top @max-2xl:flex @max-2xl:flex-wrap ${isFirst ? "" : "@max-2xl:justify-end"}`
      }
    >
      {children}
    </span>
  );
}

function FirstCell({ column, row, LinkComponent = PlainLink, box, isSkeleton }: Props & { column: TableColumn }) {
  const content = row.cells[column.id];
  const text = isSkeleton ? (
    content
  ) : (
    <CellText column={column} isFirst>
      {content}
    </CellText>
  );
  return (
    <th
      scope="row"
      className={`${cellClasses({ ...column, isFirst: true })} ${box === undefined ? "" : "@max-2xl:pe-14"}`}
    >
      {row.href ? (
        <LinkComponent href={row.href} className="stretched-link font-semibold text-fg no-underline">
          {text}
        </LinkComponent>
      ) : (
        text
      )}
    </th>
  );
}

/** One row; on a phone a card with the header beside each value. */
export function TableRow(props: Props) {
  const { columns, row, box, isSelected = false, hasEnd = false, isSkeleton = false, rowIndex, rowRef } = props;
  return (
    <tr
      ref={rowRef}
      aria-rowindex={rowIndex}
      data-index={rowIndex === undefined ? undefined : rowIndex - 2}
      data-selected={isSelected || undefined}
      className={rowClasses(row.href !== undefined)}
    >
      {box !== undefined && <td className={boxClasses}>{box}</td>}
      {columns.map((column, index) =>
        index === 0 ? (
          <FirstCell key={column.id} {...props} column={column} />
        ) : (
          <td key={column.id} className={cellClasses(column)}>
            {!column.isHeaderHidden && (
              <span aria-hidden className="shrink-0 text-meta text-fg-muted @2xl:hidden">
                {column.header}
              </span>
            )}
            {isSkeleton ? (
              row.cells[column.id]
            ) : (
              <span className="block min-w-0 @max-2xl:ms-auto @max-2xl:text-end @max-2xl:wrap-anywhere">
                <CellText column={column}>{row.cells[column.id]}</CellText>
              </span>
            )}
          </td>
        ),
      )}
      {hasEnd && <td aria-hidden className="border-border group-not-first/row:border-t @max-2xl:hidden" />}
    </tr>
  );
}
