"use client";

import { X } from "lucide-react";
import { linkClasses } from "../primitives/button-classes.ts";
import { useUiWords } from "../words/ui-words.tsx";
import { RouterLink } from "./link-context.tsx";

export type FilterChip = {
  id: string;
  /** The filter and its value: "Status: Failed". */
  label: string;
  /** The same list without it. */
  href: string;
};

/** The filters that are on; each leads to the list without it, and the last to the list without any. */
export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref: string }) {
  const words = useUiWords();
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {chips.map(({ id, label, href }) => (
        <li key={id} className="flex min-w-0">
          <RouterLink
            href={href}
            aria-label={words.removeFilter(label)}
            className="inline-flex h-7 max-w-64 items-center gap-1 rounded-full border border-border bg-surface ps-2.5 pe-2 text-dense text-fg no-underline transition-colors hover:bg-hover pointer-coarse:h-11"
          >
            <span className="truncate">{label}</span>
            <X aria-hidden className="size-3.5 shrink-0 text-fg-muted" />
          </RouterLink>
        </li>
      ))}
      <li>
        <RouterLink
          href={clearHref}
          className={`${linkClasses({ variant: "muted" })} inline-flex min-h-7 items-center text-dense pointer-coarse:min-h-11`}
        >
          {words.clearFilters}
        </RouterLink>
      </li>
    </ul>
  );
}
