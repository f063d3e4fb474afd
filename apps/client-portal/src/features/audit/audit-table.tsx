"use client";

import type { AuditEntry } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import {
  Button,
  type Column,
  DataTable,
  DataTableSkeleton,
  DescriptionList,
  Dialog,
  JsonView,
  RelativeTime,
  Skeleton,
  useUiWords,
} from "@bizosaas/ui";
import dynamic from "next/dynamic";
import { type ActionWords, actionWords, sayAction } from "./action-words.ts";
import { type AuditWords, auditWords } from "./words.ts";

/** Comparing is for who opens an entry, not for everybody who reads the list. */
// With a place of its own to wait in: the page around it would be hidden meanwhile, and lose the focus.
const DiffView = dynamic(async () => (await import("@bizosaas/ui/diff-view")).DiffView, { loading: () => null });

const whoOf = ({ actor, actorName, onBehalfOfName }: AuditEntry, t: AuditWords): string => {
  if (actor.startsWith("system:approval_rule:") && onBehalfOfName !== null) return t.ruleOf(onBehalfOfName);
  const name = actorName ?? (actor.startsWith("system:") ? t.system : actor);
  return onBehalfOfName === null ? name : t.keyOf(name, onBehalfOfName);
};

const kindOf = (kind: string, { kinds }: AuditWords): string =>
  Object.hasOwn(kinds, kind) ? kinds[kind as keyof AuditWords["kinds"]] : kind.replaceAll("_", " ");

function AuditDetails({ entry }: { entry: AuditEntry }) {
  const t = useWords(auditWords);
  const action = sayAction(useWords(actionWords), entry.action);
  const json = (label: string, value: AuditEntry["before"]) =>
    value === null ? t.nothing : <JsonView label={label} value={value} />;
  const { before, after } = entry;
  const change =
    before !== null && after !== null
      ? [
          {
            id: "change",
            term: t.change,
            value: <DiffView kind="json" label={t.change} before={before} after={after} />,
          },
        ]
      : [
          { id: "before", term: t.before, value: json(t.before, before) },
          { id: "after", term: t.after, value: json(t.after, after) },
        ];
  return (
    <Dialog
      size="lg"
      title={action}
      description={`${entry.action} · ${entry.objectKind} ${entry.objectId}`}
      trigger={
        <Button size="sm" aria-label={t.showThat(action)}>
          {t.showDetails}
        </Button>
      }
    >
      <DescriptionList
        items={[
          ...(entry.reason ? [{ id: "reason", term: t.reason, value: entry.reason }] : []),
          ...change,
          {
            id: "reference",
            term: t.reference,
            value: <code className="font-mono text-dense">{entry.correlationId}</code>,
          },
        ]}
      />
    </Dialog>
  );
}

const columnsOf = (t: AuditWords, actions: ActionWords, locale: string): Column<AuditEntry>[] => [
  { id: "action", header: t.action, cell: ({ action }) => <span title={action}>{sayAction(actions, action)}</span> },
  { id: "who", header: t.who, cell: (entry) => whoOf(entry, t) },
  { id: "object", header: t.object, isNarrow: true, priority: 2, cell: ({ objectKind }) => kindOf(objectKind, t) },
  { id: "at", header: t.at, isNarrow: true, cell: ({ at }) => <RelativeTime value={at} locale={locale} /> },
  {
    id: "details",
    header: t.details,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: (entry) => <AuditDetails entry={entry} />,
  },
];

/** The newest changes first; each opens to what it was before and after. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useWords(auditWords);
  const actions = useWords(actionWords);
  const locale = useLocale();
  return <DataTable label={t.title} columns={columnsOf(t, actions, locale)} rows={entries} rowKey={({ id }) => id} />;
}

/** The same table while it is read, under a place for its filters. */
export function AuditTableSkeleton() {
  const columns = columnsOf(useWords(auditWords), useWords(actionWords), useLocale());
  return (
    <div className="grid gap-6">
      <Skeleton height="control" width="half" />
      <DataTableSkeleton label={useUiWords().loading} columns={columns} />
    </div>
  );
}
