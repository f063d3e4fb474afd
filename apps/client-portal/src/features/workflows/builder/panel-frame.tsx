import type { ReactNode } from "react";

/** The place beside the canvas. */
export function PanelFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="flex min-h-0 flex-col gap-4 overflow-y-auto rounded-card border border-border bg-surface p-4"
    >
      {children}
    </aside>
  );
}
