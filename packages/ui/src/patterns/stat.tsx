import type { ReactNode } from "react";
import { Skeleton } from "../primitives/skeleton.tsx";
import { Sparkline, type SparklineProps } from "./charts/sparkline.tsx";
import { type LinkComponent, PlainLink } from "./link-component.tsx";
import { Trend, type TrendProps } from "./trend.tsx";

export type StatProps = {
  label: ReactNode;
  value: ReactNode;
  /** The range or a comparison: "last 24 hours". */
  hint?: ReactNode;
  icon?: ReactNode;
  trend?: TrendProps | undefined;
  /** How the figure went; drawn along the bottom. */
  spark?: Pick<SparklineProps, "values" | "tone"> | undefined;
  /** Makes the whole tile lead there. */
  href?: string | undefined;
  LinkComponent?: LinkComponent | undefined;
};

const tile = "relative flex min-w-0 flex-col gap-1 rounded-card border border-border bg-surface p-4";

/** One figure with its name and the range it covers; put several in a `StatGrid`. */
export function Stat({ label, value, hint, icon, trend, spark, href, LinkComponent = PlainLink }: StatProps) {
  return (
    <dl className={`${tile} ${href ? "transition-colors hover:border-border-strong" : ""}`}>
      <dt className="flex items-center gap-2 text-dense text-fg-muted [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        {href ? (
          <LinkComponent href={href} className="stretched-link min-w-0 text-fg-muted no-underline">
            {label}
          </LinkComponent>
        ) : (
          label
        )}
      </dt>
      <dd className="text-metric font-semibold tabular-nums first-letter:uppercase">{value}</dd>
      {hint && <dd className="text-meta text-fg-muted">{hint}</dd>}
      {trend && (
        <dd>
          <Trend {...trend} />
        </dd>
      )}
      {spark && (
        <dd aria-hidden className="mt-auto pt-2">
          <Sparkline {...spark} />
        </dd>
      )}
    </dl>
  );
}

const grids = {
  fit: "grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))]",
  3: "grid-cols-2 @3xl:grid-cols-3",
  4: "grid-cols-2 @3xl:grid-cols-4",
};

/** Figures side by side: as many as fit with at least 13rem each, or rows of three or four, on a phone of two. */
export function StatGrid({ columns = "fit", children }: { columns?: keyof typeof grids; children: ReactNode }) {
  return (
    <div className="@container">
      <div className={`grid gap-3 @xl:gap-4 ${grids[columns]}`}>{children}</div>
    </div>
  );
}

/** A tile before its figure is there, with the height it will have. */
export function StatSkeleton({ hasTrend = false }: { hasTrend?: boolean | undefined }) {
  return (
    <div aria-hidden className={tile}>
      <Skeleton width="half" />
      <span className="pt-1">
        <Skeleton height="title" width="short" />
      </span>
      <Skeleton width="wide" />
      {hasTrend && <span className="h-15" />}
    </div>
  );
}
