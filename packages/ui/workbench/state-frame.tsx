import type { ReactNode } from "react";

/** One state under its name. */
export function StateFrame({ name, action, children }: { name: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={name} className="grid min-w-0 gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-meta text-fg-subtle">{name}</h2>
        {action}
      </div>
      <div className="min-w-0 rounded-card border border-border bg-surface p-4">{children}</div>
    </section>
  );
}
