import type { Sort } from "@bizosaas/ui";

type Search = Readonly<Record<string, string | undefined>>;

/** An address with those of its parameters that say something. */
export const hrefOf = (path: string, search: Search): string => {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
};

const orderOf = (by: string, direction: Sort["direction"]): string => (direction === "desc" ? `-${by}` : by);

/**
 * How a list is sorted by its address: `sort=name`, or `sort=-name` the other way. The standard order is the one without the
 * parameter; another order begins at the first page again.
 */
export const sortOf = ({
  path,
  search,
  order,
  standard = "",
  name = "sort",
}: {
  path: string;
  search: Search;
  /** The order that holds now, already known to be one of the list's. */
  order: string;
  standard?: string | undefined;
  /** The parameter, where a page has several lists. */
  name?: string | undefined;
}): Sort => ({
  by: order.replace(/^-/, ""),
  direction: order.startsWith("-") ? "desc" : "asc",
  hrefFor: (by, direction) => {
    const asked = orderOf(by, direction);
    return hrefOf(path, { ...search, cursor: undefined, [name]: asked === standard ? undefined : asked });
  },
});
