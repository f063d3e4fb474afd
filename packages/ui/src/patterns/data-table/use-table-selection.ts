"use client";

import { createContext, useContext } from "react";

export type TableSelection = {
  /** The keys of the chosen rows, in the order of the rows. */
  selected: readonly string[];
  /** The row in words. */
  nameOf: (key: string) => string;
  clear: () => void;
};
export const TableSelectionContext = createContext<TableSelection>({
  selected: [],
  nameOf: (key) => key,
  clear: () => undefined,
});

/** For the buttons in a table's selection bar: what they act on. */
export const useTableSelection = (): TableSelection => useContext(TableSelectionContext);
