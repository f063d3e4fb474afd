import type { Connection, ResourceKind, SyncProgress } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { linkClasses, RelativeTime } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { connectionLabels } from "../connections/connection-labels.ts";
import { listConnections } from "../connections/queries.ts";
import { freshnessWords } from "./freshness-words.ts";

type Words = (typeof freshnessWords)["en"];

const stateOf = ({ state, finishedAt }: SyncProgress, t: Words, locale: Locale): ReactNode => {
  if (state === "running") return t.running;
  if (state === "failed") return <span className="text-danger-text">{t.failed}</span>;
  if (!finishedAt) return t.waiting;
  return (
    <>
      {t.synced} <RelativeTime value={finishedAt} locale={locale} />
    </>
  );
};

const ofKind = ({ sync }: Connection, kind: ResourceKind) => sync.find((progress) => progress.kind === kind);

/** How fresh a list is: when each of its tools was last read. The list itself says what is wrong with the gateway. */
export async function SyncFreshness({ kind }: { kind: ResourceKind }): Promise<ReactNode> {
  const [t, locale, { items }] = await Promise.all([
    say(freshnessWords),
    readLocale(),
    listConnections().catch(() => ({ items: [] })),
  ]);
  const labels = connectionLabels(items);
  const tools = items.flatMap((connection) => {
    const progress = ofKind(connection, kind);
    return progress ? [{ ...connection, progress }] : [];
  });
  if (tools.length === 0) return null;
  return (
    <ul aria-label={t.label} className="flex flex-wrap gap-x-6 gap-y-1 text-dense text-fg-muted">
      {tools.map(({ id, name, progress }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-1.5">
          <IntentLink href={`/connections/${id}`} className={linkClasses()}>
            {labels.get(id) ?? name}
          </IntentLink>
          <span>{stateOf(progress, t, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
