import type { PlatformAuditEntry } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type Column, RelativeTime } from "@bizosaas/ui";
import { AuditDetails } from "./audit-details.tsx";
import type { AuditWords } from "./words.ts";

const said = (names: Readonly<Record<string, string>>, name: string): string =>
  names[name] ?? name.replaceAll(/[._]/g, " ");

function Who({ entry, t }: { entry: PlatformAuditEntry; t: AuditWords }) {
  const { actor, actorName, actorEmail } = entry;
  if (actorName === null) return actor.startsWith("system:") ? t.system : t.nobody;
  return (
    <span className="grid min-w-0">
      <span className="truncate" title={actorName}>
        {actorName}
      </span>
      <span className="truncate text-meta text-fg-muted" title={actorEmail ?? undefined}>
        {actorEmail}
      </span>
    </span>
  );
}

export const auditColumns = (t: AuditWords, locale: Locale): Column<PlatformAuditEntry>[] => [
  { id: "action", header: t.action, cell: ({ action }) => <span title={action}>{said(t.actions, action)}</span> },
  { id: "who", header: t.who, cell: (entry) => <Who entry={entry} t={t} /> },
  { id: "object", header: t.object, isNarrow: true, priority: 2, cell: ({ objectKind }) => said(t.kinds, objectKind) },
  { id: "at", header: t.at, isNarrow: true, cell: ({ at }) => <RelativeTime value={at} locale={locale} /> },
  {
    id: "details",
    header: t.details,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: (entry) => <AuditDetails entry={entry} title={said(t.actions, entry.action)} />,
  },
];
