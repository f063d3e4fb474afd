import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { type LinkComponent, PlainLink } from "../link-component.tsx";
import type { TableColumn } from "./columns.ts";
import { boxCellClasses, headClasses } from "./table-classes.ts";

function SortLink({ column, LinkComponent }: { column: TableColumn; LinkComponent: LinkComponent }) {
  const { href = "", direction = null } = column.sort ?? {};
  const Icon = direction === null ? ChevronsUpDown : direction === "asc" ? ArrowUp : ArrowDown;
  const content = (
    <>
      {column.header}
      <Icon aria-hidden className="size-3 shrink-0" />
    </>
  );
  const className = `inline-flex min-h-6 items-center gap-1 rounded-badge no-underline hover:text-fg pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${direction ? "font-semibold text-fg" : "text-fg-muted"}`;
  if (href === "") return <span className={className}>{content}</span>;
  return (
    <LinkComponent href={href} className={className}>
      {content}
    </LinkComponent>
  );
}

const sortWords = { asc: "ascending", desc: "descending" } as const;

function HeadCell({
  column,
  LinkComponent,
  end,
}: {
  column: TableColumn;
  LinkComponent: LinkComponent;
  end: ReactNode;
}) {
  const direction = column.sort?.direction;
  return (
    <th
      scope="col"
      aria-sort={direction ? sortWords[direction] : undefined}
      className={`${headClasses(column)} ${column.sort ? "" : "@max-2xl:sr-only"}`}
    >
      {column.sort ? (
        <SortLink column={column} LinkComponent={LinkComponent} />
      ) : (
        <span className={column.isHeaderHidden ? "sr-only" : ""}>{column.header}</span>
      )}
      {end && <span className="flex justify-end">{end}</span>}
    </th>
  );
}

/** The head: stays in sight while the page scrolls; on a phone only what sorts is left, as a row of links. */
export function TableHead({
  columns,
  LinkComponent = PlainLink,
  box,
  end,
}: {
  columns: readonly TableColumn[];
  LinkComponent?: LinkComponent | undefined;
  /** Selects all rows; `null` keeps its place. */
  box?: ReactNode | undefined;
  /** The table's own menu, at the end of the head. */
  end?: ReactNode | undefined;
}) {
  const isSorting = columns.some(({ sort }) => sort);
  const last = columns.at(-1);
  return (
    <thead
      className={
        isSorting ? "@max-2xl:block @max-2xl:border-b @max-2xl:border-border @max-2xl:bg-sunken" : "@max-2xl:sr-only"
      }
    >
      <tr className={isSorting ? "@max-2xl:flex @max-2xl:flex-wrap @max-2xl:items-center" : ""}>
        {box !== undefined && (
          <td className={`sticky top-0 z-10 border-b border-border bg-sunken @max-2xl:hidden ${boxCellClasses}`}>
            {box}
          </td>
        )}
        {columns.map((column) => (
          <HeadCell
            key={column.id}
            column={column}
            LinkComponent={LinkComponent}
            end={column === last && column.isHeaderHidden ? end : null}
          />
        ))}
        {end && !last?.isHeaderHidden && (
          <td className="sticky top-0 z-10 w-px border-b border-border bg-sunken pe-1 @max-2xl:hidden">{end}</td>
        )}
      </tr>
    </thead>
  );
}
