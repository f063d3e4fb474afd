"use client";

import type { Connection, SyncProgress } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { linkClasses, Progress, RelativeTime, StatusDot } from "@bizosaas/ui";
import { listPath } from "../records/kinds.ts";
import { syncLook } from "./connection-status.ts";
import { connectionWords } from "./words.ts";

function SyncState({ progress }: { progress: SyncProgress }) {
  const t = useWords(connectionWords).detail;
  const locale = useLocale();
  const { state, done, total, finishedAt } = progress;
  if (state === "running") {
    const words = total === null ? t.progressOpen(done) : t.progress(done, total);
    return <StatusDot status="running" label={`${t.running}, ${words}`} />;
  }
  if (state === "failed") return <StatusDot status="failed" label={t.failed} />;
  if (!finishedAt) return <StatusDot status={syncLook(progress)} label={t.waitingForFirst} />;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <StatusDot status="succeeded" label={t.finished} />
      <RelativeTime value={finishedAt} locale={locale} />
    </span>
  );
}

/** One row per kind of record: how many there are, and how the sync goes right now. What ails all of it stands above. */
export function SyncProgressList({ connection }: { connection: Connection }) {
  const t = useWords(connectionWords);
  return (
    <ul className="grid">
      {connection.sync.map((progress) => (
        <li key={progress.kind} className="grid gap-2 border-t border-border py-3 first:border-t-0">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <div className="flex min-w-0 items-baseline gap-3">
              <span className="font-semibold">{progress.label}</span>
              <span className="text-dense text-fg-muted tabular-nums">{t.records(progress.count)}</span>
            </div>
            <span className="text-dense text-fg-muted">
              <SyncState progress={progress} />
            </span>
          </div>
          {progress.state === "running" && (
            <Progress
              label={progress.label}
              value={progress.total === null ? undefined : progress.done}
              {...(progress.total !== null && { max: progress.total })}
            />
          )}
          {progress.error && progress.error !== connection.statusReason && (
            <p className="text-dense text-danger-text">{progress.error}</p>
          )}
          {progress.count > 0 && (
            <p>
              <IntentLink
                href={`${listPath(progress.kind)}?connection=${connection.id}`}
                className={linkClasses({ variant: "standard" })}
              >
                {t.detail.browse(progress.label)}
              </IntentLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
