"use client";

import { lazy, Suspense, useRef } from "react";
import { Checkbox } from "../../primitives/checkbox.tsx";
import { Progress } from "../../primitives/progress.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { RouterLink } from "../link-context.tsx";
import type { TableColumn, TableRowContent } from "./columns.ts";
import { allState } from "./row-selection.ts";
import { SelectionBar, type SelectionSettings } from "./selection-bar.tsx";
import { frameClasses, tableClasses } from "./table-classes.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { TableView } from "./table-view.ts";
import { TableViewMenu } from "./table-view-menu.tsx";
import { useRememberedView } from "./use-remembered-view.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { type RowSelectionState, useRowSelection } from "./use-row-selection.ts";
import { TableSelectionContext } from "./use-table-selection.ts";

export type RememberedView = TableView & {
  /** Names the table in its cookie: lower-case letters and dashes. */
  id: string;
};

export type LiveTableProps = {
  label: string;
  columns: readonly TableColumn[];
  rows: readonly TableRowContent[];
  refreshing: string | undefined;
  view: RememberedView | undefined;
  selection: Partial<SelectionSettings> | undefined;
  isVirtual: boolean;
};

const VirtualRows = lazy(() => import("./virtual-rows.tsx").then(({ VirtualRows: Rows }) => ({ default: Rows })));
const FIRST_ROWS = 30;

function RowBox({ row, state }: { row: TableRowContent; state: RowSelectionState }) {
  const words = useUiWords();
  if (!row.isSelectable) return null;
  return (
    <span onClickCapture={({ shiftKey }) => state.noteShift(shiftKey)}>
      <Checkbox
        aria-label={words.selectRow(row.name)}
        checked={state.isSelected(row.key)}
        onCheckedChange={(checked) => state.change(row.key, checked === true)}
      />
    </span>
  );
}

function AllBox({ state }: { state: RowSelectionState }) {
  const words = useUiWords();
  return (
    <Checkbox
      aria-label={words.selectAllRows(state.total)}
      disabled={state.total === 0}
      checked={allState(state.selected.length, state.total)}
      onCheckedChange={(checked) => (checked === true ? state.selectAll() : state.clear())}
    />
  );
}

/** The table once it can do something: choose rows, columns and height, and hold thousands of rows. */
export function LiveTable(props: LiveTableProps) {
  const { label, columns, rows, refreshing, selection, isVirtual } = props;
  const frame = useRef<HTMLDivElement>(null);
  useRowKeys(frame);
  const view = useRememberedView(props.view?.id, props.view ?? { hidden: [] });
  const state = useRowSelection(rows);
  const shown = columns.filter(({ id }, index) => index === 0 || !view.hidden.includes(id));
  const end = props.view && <TableViewMenu columns={columns} view={view} />;
  const hasEnd = end !== undefined && !shown.at(-1)?.isHeaderHidden;
  const renderRow = (
    row: TableRowContent,
    place: { rowIndex?: number; rowRef?: (row: HTMLTableRowElement | null) => void },
  ) => (
    <TableRow
      key={row.key}
      {...{ columns: shown, row, LinkComponent: RouterLink, hasEnd }}
      {...place}
      box={selection ? <RowBox row={row} state={state} /> : undefined}
      isSelected={state.isSelected(row.key)}
    />
  );
  const head = (
    <TableHead columns={shown} LinkComponent={RouterLink} box={selection && <AllBox state={state} />} end={end} />
  );
  const body = (first: readonly TableRowContent[]) => (
    <table className={tableClasses}>
      <caption className="sr-only">{label}</caption>
      {head}
      <tbody className="@max-2xl:block">{first.map((row) => renderRow(row, {}))}</tbody>
    </table>
  );
  return (
    <div ref={frame} className={frameClasses(view.density)} aria-busy={refreshing !== undefined}>
      {refreshing !== undefined && (
        <div className="absolute inset-x-0 top-0 z-20">
          <Progress label={refreshing} size="line" />
        </div>
      )}
      {isVirtual ? (
        <Suspense fallback={body(rows.slice(0, FIRST_ROWS))}>
          <VirtualRows label={label} head={head} rows={rows} renderRow={renderRow} />
        </Suspense>
      ) : (
        body(rows)
      )}
      {selection && (
        <TableSelectionContext value={{ selected: state.selected, nameOf: state.nameOf, clear: state.clear }}>
          <SelectionBar
            count={state.selected.length}
            total={state.total}
            onAll={state.selectAll}
            onClear={state.clear}
            actions={selection.actions}
          />
        </TableSelectionContext>
      )}
    </div>
  );
}
