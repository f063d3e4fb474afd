"use client";

import { type Column, type Sort, sortRows } from "@bizosaas/ui";
import { usePathname, useSearchParams } from "next/navigation";
import { sortOf } from "../list-sort.ts";

/** A list that arrived whole, sorted by the address: what `DataTable` takes. `name` is the parameter. */
export const useSorted = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  name = "sort",
): { rows: readonly Row[]; sort: Sort } => {
  const [path, params] = [usePathname(), useSearchParams()];
  const sort = sortOf({ path, search: Object.fromEntries(params), order: params.get(name) ?? "", name });
  return { rows: sortRows(columns, rows, sort), sort };
};
