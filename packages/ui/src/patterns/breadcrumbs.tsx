import { ChevronRight } from "lucide-react";
import { linkClasses } from "../primitives/button-classes.ts";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

/** The last crumb is the open page and has no `href`. */
export type Crumb = { label: string; href?: string | undefined };

/** Where the page is. On a phone only the last crumb is left. */
export function Breadcrumbs({
  label,
  crumbs,
  LinkComponent = PlainLink,
}: {
  /** Names the landmark: "Breadcrumb". */
  label: string;
  crumbs: readonly Crumb[];
  LinkComponent?: LinkComponent | undefined;
}) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-body">
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <li
              key={`${crumb.label}-${crumb.href ?? ""}`}
              className={isLast ? "flex min-w-0 items-center gap-1" : "hidden shrink-0 items-center gap-1 sm:flex"}
            >
              {index > 0 && <ChevronRight aria-hidden className="hidden size-4 shrink-0 text-fg-subtle sm:block" />}
              {crumb.href && !isLast ? (
                <LinkComponent href={crumb.href} className={linkClasses({ variant: "muted" })}>
                  {crumb.label}
                </LinkComponent>
              ) : (
                <span aria-current={isLast ? "page" : undefined} title={crumb.label} className="truncate text-fg">
                  {crumb.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
