"use client";

import { useMemo, useRef, useState } from "react";
import type { TableRowContent } from "./columns.ts";
import { type Selection, stillThere, toggleRange, toggleRow } from "./row-selection.ts";

/** The chosen rows of one table. Shift takes all between the row touched last and this one. */
export const useRowSelection = (rows: readonly TableRowContent[]) => {
  const [selection, setSelection] = useState<Selection>(new Set());
  const last = useRef<string | null>(null);
  const isShift = useRef(false);
  const keys = useMemo(() => rows.filter(({ isSelectable }) => isSelectable).map(({ key }) => key), [rows]);
  const selected = useMemo(() => stillThere(selection, keys), [selection, keys]);
  return {
    selected,
    total: keys.length,
    nameOf: (key: string) => rows.find((row) => row.key === key)?.name ?? key,
    isSelected: (key: string) => selection.has(key),
    noteShift: (held: boolean) => {
      isShift.current = held;
    },
    change: (key: string, isSelected: boolean) => {
      const from = last.current;
      last.current = key;
      setSelection((old) =>
        isShift.current ? toggleRange(old, keys, from, key, isSelected) : toggleRow(old, key, isSelected),
      );
    },
    selectAll: () => setSelection(new Set(keys)),
    clear: () => setSelection(new Set()),
  };
};
export type RowSelectionState = ReturnType<typeof useRowSelection>;
