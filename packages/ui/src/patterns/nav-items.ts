import type { ReactNode } from "react";

export type NavItem = {
  href: string;
  label: string;
  /** A lucide element: `<Inbox aria-hidden />`. */
  icon: ReactNode;
  /** Things that wait there; 0 shows nothing, above 99 shows "99+". */
  count?: number | undefined;
  /** What stands there, where the label alone could be taken for something else. */
  hint?: string | undefined;
};

/** Two to four groups of at most six. */
export type NavGroup = { id: string; label?: string | undefined; items: readonly NavItem[] };

/** The group that the open page is in. */
export const activeGroupOf = (groups: readonly NavGroup[], currentPath: string): string | null => {
  const active = activeHrefOf(groups, currentPath);
  return groups.find(({ items }) => items.some(({ href }) => href === active))?.id ?? null;
};

/** "7", "99+", or nothing for zero. */
export const countLabel = (count: number | undefined): string | null => {
  if (!count || count < 0) return null;
  return count > 99 ? "99+" : String(count);
};

const isWithin = (href: string, path: string): boolean =>
  path === href || (href !== "/" && path.startsWith(href.endsWith("/") ? href : `${href}/`));

/**
 * The href whose page, or whose closest ancestor page, is open: the longest one that the path starts with. The home page
 * is nobody's ancestor.
 */
export const activeHrefOf = (groups: readonly NavGroup[], currentPath: string): string | null => {
  const matches = groups
    .flatMap((group) => group.items.map((item) => item.href))
    .filter((href) => isWithin(href, currentPath));
  return matches.reduce<string | null>((best, href) => (best && best.length >= href.length ? best : href), null);
};
