import { Id, type ResourceKind, ResourceOrder } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink, ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses } from "@bizosaas/ui";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";
import { connectionLabels } from "../connections/connection-labels.ts";
import { listConnections } from "../connections/queries.ts";
import { groupOf, listPath, recordPath } from "./kinds.ts";
import { listRecords, type RecordFilter } from "./queries.ts";
import { recordColumns } from "./record-columns.tsx";
import { recordWords } from "./words.ts";

export type RecordSearch = {
  q?: string;
  connection?: string;
  status?: string;
  sort?: string;
  cursor?: string;
  view?: string;
};

const filterOf = (kind: ResourceKind, { q, connection, status, sort, cursor }: RecordSearch): RecordFilter => {
  const order = ResourceOrder.safeParse(sort).data;
  return {
    kind,
    ...(order && { sort: order }),
    ...(q && { search: q.slice(0, 200) }),
    ...(Id.safeParse(connection).success && connection && { connectionId: connection }),
    ...(status && { status: status.slice(0, 200) }),
    ...(cursor && { cursor }),
  };
};

const viewOf = (kind: ResourceKind): string => (groupOf(kind) === "content" ? "content" : `records-${kind.slice(4)}`);
const toolNames = async (): Promise<ReadonlyMap<string, string>> => {
  const read = await listConnections().catch(() => ({ items: [] }));
  return connectionLabels(read.items);
};

type NoRecordsProps = {
  filter: RecordFilter;
  /** What is shown without filters. */
  path?: string;
};

/** Why nothing is shown: nothing is connected, nothing is there, or the filters hide it. */
export async function NoRecords({ filter, path = listPath(filter.kind) }: NoRecordsProps) {
  const [actor, t, { items: connections }] = await Promise.all([requireActor(), say(recordWords), listConnections()]);
  const { noneConnect, noneAsk, connect } = t.groups[groupOf(filter.kind)];
  const canConnect = actorCan(actor, "connections:manage");
  const isServed = connections.some(({ sync }) => sync.some(({ kind }) => groupOf(kind) === groupOf(filter.kind)));
  const noneHere = canConnect ? noneConnect : noneAsk;
  const words = { ...t, none: t.none(t.kinds[filter.kind]), noneHint: isServed ? t.noneSynced : noneHere };
  const start = (isServed || canConnect) && (
    <IntentLink href="/connections" className={buttonClasses({ variant: isServed ? "secondary" : "primary" })}>
      {isServed ? t.seeConnections : connect}
    </IntentLink>
  );
  const isFiltered = Boolean(filter.search ?? filter.connectionId ?? filter.status ?? filter.cursor);
  return <ListEmpty isFiltered={isFiltered} words={words} path={path} start={start} />;
}

/** One page of records, with the way to the next. */
export async function RecordList({ kind, search }: { kind: ResourceKind; search: RecordSearch }) {
  const [t, { paging }, locale, tools] = await Promise.all([
    say(recordWords),
    say(portalWords),
    readLocale(),
    toolNames(),
  ]);
  const filter = filterOf(kind, search);
  return (
    <PagedList
      skeleton={<RecordListSkeleton kind={kind} />}
      read={() => listRecords(filter)}
      table={{
        label: t.kinds[kind],
        columns: recordColumns({ kind, t, locale, tools }),
        rowKey: ({ id }) => id,
        rowHref: ({ id }) => recordPath(kind, id),
      }}
      viewId={viewOf(kind)}
      order={{ now: filter.sort, standard: "-updated" }}
      pager={{ label: t.pages(t.kinds[kind]), words: paging, path: listPath(kind), search }}
      empty={<NoRecords filter={filter} />}
    />
  );
}

async function RecordListSkeleton({ kind }: { kind: ResourceKind }) {
  const [t, locale] = await Promise.all([say(recordWords), readLocale()]);
  const columns = recordColumns({ kind, t, locale, tools: new Map() });
  return <PagedListSkeleton label={t.kinds[kind]} columns={columns} viewId={viewOf(kind)} hasSort />;
}
