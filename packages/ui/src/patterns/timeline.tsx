import type { ReactNode } from "react";
import { StatusIcon } from "./status-badge.tsx";
import type { Status } from "./status-look.ts";

export type TimelineEntry = {
  id: string;
  title: ReactNode;
  /** The state's icon, unless `icon` is given. */
  status?: Status | undefined;
  icon?: ReactNode;
  /** A `RelativeTime` or a duration. */
  time?: ReactNode;
  body?: ReactNode;
};

/** What happened, in order. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="grid">
      {entries.map((entry, index) => (
        <li key={entry.id} className="relative flex gap-3 pb-5 last:pb-0">
          {index < entries.length - 1 && (
            <span aria-hidden className="absolute top-7 bottom-0 start-3 w-px bg-border" />
          )}
          <span className="grid size-6 shrink-0 place-items-center rounded-full bg-surface [&_svg]:size-4">
            {entry.icon ?? <StatusIcon status={entry.status ?? "pending"} />}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0 text-body font-semibold break-words">{entry.title}</span>
              {entry.time && <span className="text-meta text-fg-muted">{entry.time}</span>}
            </div>
            {entry.body && <div className="text-body break-words text-fg-muted">{entry.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
