import type { ReactNode } from "react";

/** One figure with its name and the range it covers; put several in a `CardGrid`. */
export function Stat({
  label,
  value,
  hint,
  icon,
}: {
  label: ReactNode;
  value: ReactNode;
  /** The range or a comparison: "last 24 hours". */
  hint?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <dl className="grid content-start gap-1 rounded-card border border-border bg-surface p-4">
      <dt className="flex items-center gap-2 text-dense text-fg-muted [&_svg]:size-4">
        {icon}
        {label}
      </dt>
      <dd className="text-metric font-semibold tabular-nums">{value}</dd>
      {hint && <dd className="text-meta text-fg-muted">{hint}</dd>}
    </dl>
  );
}
