import type { OverviewActivity } from "@bizosaas/contracts";
import { actorCan, type Locale, type PortalActor } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses, Card, RelativeTime, type Status, StatusIcon } from "@bizosaas/ui";
import { type ActionWords, sayAction } from "../audit/action-words.ts";
import { hrefOfObject } from "../audit/object-href.ts";
import type { OverviewWords } from "./words.ts";

type Props = {
  activity: readonly OverviewActivity[];
  actor: PortalActor;
  t: OverviewWords["activity"];
  actions: ActionWords;
  locale: Locale;
};

const states: Record<string, Status> = {
  "run.queued": "queued",
  "run.running": "running",
  "run.waiting": "waiting",
  "run.paused": "paused",
  "run.succeeded": "succeeded",
  "run.failed": "failed",
  "run.cancelled": "cancelled",
  "receipt.succeeded": "succeeded",
  "receipt.failed": "failed",
  "receipt.started": "running",
  "receipt.undone": "skipped",
};

/** What happened last, each line with the way to the very thing it speaks of. */
export function ActivityList({ activity, actor, t, actions, locale }: Props) {
  const all = actorCan(actor, "audit:read") && (
    <IntentLink href="/settings/audit" className={buttonClasses({ size: "sm" })}>
      {t.all}
    </IntentLink>
  );
  return (
    <Card title={t.title} actions={all}>
      {activity.length === 0 ? (
        <p className="text-body text-fg-muted">{t.none}</p>
      ) : (
        <ul className="-mx-2 grid grid-cols-[minmax(0,1fr)] gap-1">
          {activity.map((entry) => (
            <li
              key={`${entry.objectKind}:${entry.id}`}
              className="relative flex items-center gap-3 rounded-control p-2 hover:bg-hover"
            >
              <StatusIcon status={states[entry.action] ?? "draft"} />
              <div className="min-w-0 flex-1">
                <IntentLink
                  href={hrefOfObject(entry)}
                  className="stretched-link block truncate text-body font-semibold text-fg no-underline"
                  title={entry.title ?? undefined}
                >
                  {entry.title ?? sayAction(actions, entry.action)}
                </IntentLink>
                <p className="truncate text-dense text-fg-muted">
                  {entry.title === null ? "" : `${sayAction(actions, entry.action)} `}
                  {entry.actorName !== null && t.by(entry.actorName)}
                </p>
              </div>
              <span className="text-meta text-fg-muted">
                <RelativeTime value={entry.at} locale={locale} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
