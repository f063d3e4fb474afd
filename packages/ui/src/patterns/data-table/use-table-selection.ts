"use client";

import { createContext, useContext } from "react";

export type TableSelection = {
  /** The keys of the chosen rows, in the order of the rows. */
  selected: readonly string[];
  clear: () => void;
};
export const TableSelectionContext = createContext<TableSelection>({ selected: [], clear: () => undefined });

/** For the buttons in a table's selection bar: what they act on. */
export const useTableSelection = (): TableSelection => useContext(TableSelectionContext);
