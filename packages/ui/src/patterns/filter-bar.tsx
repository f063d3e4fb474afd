import type { ReactNode } from "react";

/** The row of search and filters over a list; their values live in the URL. */
export function FilterBar({
  label,
  search,
  filters,
  actions,
  chips,
}: {
  /** Names the region: "Filter workflows". */
  label: string;
  /** A `SearchInput`. */
  search?: ReactNode;
  filters?: ReactNode;
  /** On the right: a count, "Clear filters". */
  actions?: ReactNode;
  /** The filters that are on: `FilterChips`, in a row of their own. */
  chips?: ReactNode;
}) {
  return (
    <search aria-label={label} className="flex flex-wrap items-center gap-2">
      {search && <div className="w-full sm:w-64">{search}</div>}
      {filters}
      {actions && <div className="flex items-center gap-2 sm:ms-auto">{actions}</div>}
      {chips && <div className="w-full empty:hidden">{chips}</div>}
    </search>
  );
}
