import type { ResourceRecord } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { Badge, Card, type Column, DataTable, linkClasses, RelativeTime } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { connectionLabels } from "../connections/connection-labels.ts";
import { listConnections } from "../connections/queries.ts";
import { recordPath } from "../records/kinds.ts";
import { getRelated } from "../records/queries.ts";
import { readData } from "../records/record-data.ts";
import { factOf } from "../records/record-facts.tsx";
import { statusWord } from "../records/status-word.ts";
import { recordWords } from "../records/words.ts";
import { type ComparedField, comparePeople, type PersonRecord } from "./compare-people.ts";
import { contactWords } from "./words.ts";

/** A person who is kept in several tools: what each of them says, side by side, and where they differ. */
export async function SamePerson({ record }: { record: ResourceRecord }): Promise<ReactNode> {
  const [t, words, locale, related, connections] = await Promise.all([
    say(contactWords),
    say(recordWords),
    readLocale(),
    getRelated(record.id).catch(() => null),
    listConnections().catch(() => ({ items: [] })),
  ]);
  if (!related || related.same.length === 0) return null;
  const people: PersonRecord[] = [record, ...related.same].map((each) => ({ ...each, data: readData(each) ?? {} }));
  const tools = connectionLabels(connections.items);
  const nameOf = (connectionId: string) => tools.get(connectionId) ?? "…";
  const labels = { ...words.record.fields, name: words.columns.name, status: words.columns.status };

  const valueOf = (field: ComparedField, { data, kind, statusLabel }: PersonRecord): ReactNode => {
    const value = data[field];
    if (typeof value !== "string" || value === "") return <span className="text-fg-muted">{t.nothing}</span>;
    if (field === "status") return statusWord({ kind, status: value, statusLabel }, words);
    return field === "name" ? value : factOf(field, data, { t: words.record, locale });
  };
  const rows = comparePeople(people);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      ...{ id: "field", header: t.field },
      cell: ({ field, isDifferent }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {labels[field]}
          {isDifferent && <Badge tone="warning">{t.differs}</Badge>}
        </span>
      ),
    },
    ...people.map(
      (person): Column<(typeof rows)[number]> => ({
        ...{ id: person.id, header: nameOf(person.connectionId), isInteractive: true },
        cell: ({ field }) => valueOf(field, person),
      }),
    ),
  ];
  return (
    <Card title={t.title(people.length)} description={t.description}>
      <div className="grid gap-3">
        <DataTable label={t.title(people.length)} columns={columns} rows={rows} rowKey={({ field }) => field} />
        <ul className="grid gap-1 text-dense">
          {related.same.map((other) => (
            <li key={other.id} className="flex flex-wrap gap-x-2">
              <IntentLink href={recordPath(other.kind, other.id)} className={linkClasses({ variant: "standard" })}>
                {t.open(other.title || words.untitled, nameOf(other.connectionId))}
              </IntentLink>
              {other.vendorUpdatedAt && (
                <span className="text-fg-muted">
                  {words.columns.updated} <RelativeTime value={other.vendorUpdatedAt} locale={locale} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
