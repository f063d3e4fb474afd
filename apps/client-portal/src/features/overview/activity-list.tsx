import type { OverviewActivity } from "@bizosaas/contracts";
import { actorCan, type Locale, type PortalActor } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses, Card, RelativeTime } from "@bizosaas/ui";
import { type ActionWords, sayAction } from "../audit/action-words.ts";
import { hrefOfObject } from "../audit/object-href.ts";
import { ActivityIcon } from "./activity-icon.tsx";
import type { OverviewWords } from "./words.ts";

type Props = {
  activity: readonly OverviewActivity[];
  actor: PortalActor;
  t: OverviewWords["activity"];
  actions: ActionWords;
  locale: Locale;
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
              className="relative flex items-start gap-3 rounded-control p-2 hover:bg-hover"
            >
              <span className="grid h-5 place-items-center">
                <ActivityIcon action={entry.action} objectKind={entry.objectKind} />
              </span>
              <div className="min-w-0 flex-1">
                <IntentLink
                  href={hrefOfObject(entry)}
                  className="stretched-link line-clamp-3 text-body font-semibold break-words text-fg no-underline"
                  title={entry.title ?? undefined}
                >
                  {entry.title ?? sayAction(actions, entry.action)}
                </IntentLink>
                <p className="text-dense break-words text-fg-muted">
                  {entry.title === null ? "" : `${sayAction(actions, entry.action)} `}
                  {entry.actorName !== null && t.by(entry.actorName)}
                </p>
              </div>
              <span className="pt-0.5 text-meta text-fg-muted">
                <RelativeTime value={entry.at} locale={locale} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
