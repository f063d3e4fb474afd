import type { ReactNode } from "react";
import { Skeleton } from "../primitives/skeleton.tsx";

/** The page's title, one line about it, and its actions: at most one primary, which comes last. */
export function PageHeader({
  title,
  subtitle,
  meta,
  actions,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Beside the title: a `StatusBadge`, say. */
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="grid min-w-0 gap-1">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-title font-semibold break-words text-fg">{title}</h1>
          {meta}
        </div>
        {subtitle && <p className="max-w-prose text-body text-fg-muted">{subtitle}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

/** A header before its title is known: at the same place, and as high as one with a line below the title. */
export function PageHeaderSkeleton() {
  return (
    <div data-head className="grid gap-1">
      <span className="block w-72 max-w-full">
        <Skeleton height="title" />
      </span>
      <span className="flex h-5 w-48 max-w-full items-center">
        <Skeleton />
      </span>
    </div>
  );
}
