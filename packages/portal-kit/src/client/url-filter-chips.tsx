"use client";

import { FilterChips, type SelectOption } from "@bizosaas/ui";
import { usePathname, useSearchParams } from "next/navigation";

/** A filter of the address; without options its value is shown as it is, as a search is. */
export type UrlFilter = {
  name: string;
  label: string;
  options?: readonly SelectOption[] | undefined;
  /** Of a range, the parameter of its other end; both go together. */
  until?: string | undefined;
};

const namesOf = ({ name, until }: UrlFilter): string[] => (until ? [name, until] : [name]);

/** The filters that are on, read from the address; each can be taken away, and all at once. */
export function UrlFilterChips({ filters }: { filters: readonly UrlFilter[] }) {
  const path = usePathname();
  const params = useSearchParams();
  const without = (names: readonly string[]): string => {
    const next = new URLSearchParams(params);
    for (const name of [...names, "cursor"]) next.delete(name);
    return next.size > 0 ? `${path}?${next}` : path;
  };
  const chips = filters.flatMap((filter) => {
    const { name, label, options } = filter;
    const value = namesOf(filter)
      .flatMap((each) => params.get(each) || [])
      .join(" – ");
    if (!value) return [];
    const shown = options ? options.find((option) => option.value === value)?.label : value;
    return shown === undefined ? [] : [{ id: name, label: `${label}: ${shown}`, href: without(namesOf(filter)) }];
  });
  return <FilterChips chips={chips} clearHref={without(filters.flatMap(namesOf))} />;
}
