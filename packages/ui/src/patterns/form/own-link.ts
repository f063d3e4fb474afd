type ClickLike = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented">;
type LinkLike = Pick<HTMLAnchorElement, "href" | "target" | "origin" | "pathname" | "search" | "hash"> & {
  hasAttribute: (name: string) => boolean;
};

/** Where a plain click on a link of this site leads, or null: a new tab, a download and another part of the page stay. */
export const leavingTo = (
  click: ClickLike,
  link: LinkLike | null,
  here: Pick<Location, "origin" | "pathname">,
): string | null => {
  const isPlain = click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
  if (!isPlain || click.defaultPrevented || !link?.href) return null;
  if (link.target === "_blank" || link.hasAttribute("download") || link.origin !== here.origin) return null;
  return link.pathname === here.pathname ? null : link.pathname + link.search + link.hash;
};
