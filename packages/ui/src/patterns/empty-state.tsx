import { Inbox, Lock, SearchX } from "lucide-react";
import type { ReactNode } from "react";

const icons = { first_use: Inbox, no_results: SearchX, no_permission: Lock };

export type EmptyStateProps = {
  /** `first_use`: nothing made yet. `no_results`: filters hide all. `no_permission`: say who can grant it. */
  kind: keyof typeof icons;
  title: ReactNode;
  /** One sentence. */
  description?: ReactNode;
  /** Replaces the kind's own icon. */
  icon?: ReactNode;
  /** One action: the first step, or "Clear filters". */
  action?: ReactNode;
};

/** Why a list shows nothing, and what to do about it. For failures use `ErrorState`. */
export function EmptyState({ kind, title, description, icon, action }: EmptyStateProps) {
  const Icon = icons[kind];
  return (
    <div
      className={`grid justify-items-center gap-1 rounded-card px-6 text-center ${
        kind === "first_use" ? "border border-dashed border-border-strong py-16" : "border border-border py-12"
      }`}
    >
      <span className="mb-3 grid size-10 place-items-center rounded-card border border-border bg-surface text-fg-muted [&_svg]:size-5">
        {icon ?? <Icon aria-hidden />}
      </span>
      <h2 className="text-lead font-semibold">{title}</h2>
      {description && <p className="max-w-md text-body text-fg-muted">{description}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
