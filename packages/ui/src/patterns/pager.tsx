import type { ReactNode } from "react";
import { buttonClasses } from "../primitives/button-classes.ts";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

type PagerLink = { href: string; label: string };

/** Back and forth through pages that a cursor finds. Absent directions are not shown at all. */
export function Pager({
  label,
  previous,
  next,
  summary,
  LinkComponent = PlainLink,
}: {
  /** Names the landmark: "Pages of posts". */
  label: string;
  previous?: PagerLink | undefined;
  next?: PagerLink | undefined;
  /** "1–20 of 312". */
  summary?: ReactNode;
  LinkComponent?: LinkComponent | undefined;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-2">
      <p className="text-dense text-fg-muted tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {[previous, next].map(
          (link) =>
            link && (
              <LinkComponent key={link.label} href={link.href} className={buttonClasses({ size: "sm" })}>
                {link.label}
              </LinkComponent>
            ),
        )}
      </div>
    </nav>
  );
}
