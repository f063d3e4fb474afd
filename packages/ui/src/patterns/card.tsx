import type { ReactNode } from "react";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

export type CardProps = {
  title?: ReactNode;
  description?: ReactNode;
  /** An icon or logo left of the title. */
  icon?: ReactNode;
  /** Right of the title: a badge or a menu. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** Makes the whole card lead there; the title becomes the link. */
  href?: string | undefined;
  LinkComponent?: LinkComponent | undefined;
  /** The title's level; 3 below a section with an h2. */
  level?: 2 | 3 | undefined;
  children?: ReactNode;
};

/** A bordered block of things that belong together. */
export function Card({
  title,
  description,
  icon,
  actions,
  footer,
  href,
  LinkComponent = PlainLink,
  level = 2,
  children,
}: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className={`relative flex min-w-0 flex-col rounded-card border border-border bg-surface ${href ? "transition-colors hover:border-border-strong" : ""}`}
    >
      {(title || actions) && (
        <header className="flex items-start gap-3 p-4">
          {icon && (
            <span className="grid size-8 shrink-0 place-items-center rounded-control bg-hover text-fg-muted [&_svg]:size-4">
              {icon}
            </span>
          )}
          <div className="min-w-0 flex-1">
            <Heading className="text-body font-semibold break-words">
              {href ? (
                <LinkComponent href={href} className="stretched-link text-fg no-underline">
                  {title}
                </LinkComponent>
              ) : (
                title
              )}
            </Heading>
            {description && <p className="text-dense text-fg-muted">{description}</p>}
          </div>
          {actions && <div className="relative flex shrink-0 items-center gap-2">{actions}</div>}
        </header>
      )}
      {children && <div className={`min-w-0 flex-1 px-4 pb-4 ${title || actions ? "" : "pt-4"}`}>{children}</div>}
      {footer && (
        <footer className="relative flex flex-wrap items-center gap-2 rounded-b-card border-t border-border bg-sunken px-4 py-3">
          {footer}
        </footer>
      )}
    </section>
  );
}

/** Cards side by side, as many as fit with at least 18rem each. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-4">{children}</div>;
}
