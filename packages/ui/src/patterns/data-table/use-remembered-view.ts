"use client";

import { useState } from "react";
import { type Density, type TableView, tableViewCookie, writeTableView } from "./table-view.ts";

const YEAR_S = 31_536_000;

/** The view of one table; every change goes into its cookie, which the server reads next time. */
export const useRememberedView = (id: string | undefined, initial: TableView) => {
  const [view, setView] = useState(initial);
  const change = (next: TableView) => {
    setView(next);
    if (id === undefined) return;
    document.cookie = `${tableViewCookie(id)}=${writeTableView(next)}; path=/; max-age=${YEAR_S}; samesite=lax`;
  };
  return {
    ...view,
    setDensity: (density: Density) => change({ ...view, density }),
    setShown: (columnId: string, isShown: boolean) =>
      change({
        ...view,
        hidden: isShown ? view.hidden.filter((hidden) => hidden !== columnId) : [...view.hidden, columnId],
      }),
    isChanged: view.hidden.length > 0 || view.density !== undefined,
    reset: () => change({ hidden: [] }),
  };
};
export type RememberedViewState = ReturnType<typeof useRememberedView>;
