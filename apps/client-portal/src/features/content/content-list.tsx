import { Id, type ResourceKind, ResourceOrder } from "@bizosaas/contracts";
import { ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses } from "@bizosaas/ui";
import Link from "next/link";
import { portalWords } from "@/words.ts";
import { listConnections } from "../connections/queries.ts";
import { contentColumns } from "./content-columns.tsx";
import { kindSlug } from "./kinds.ts";
import { type ContentFilter, listContent } from "./queries.ts";
import { contentWords } from "./words.ts";

export type ContentSearch = { q?: string; connection?: string; sort?: string; cursor?: string };

const filterOf = (kind: ResourceKind, { q, connection, sort, cursor }: ContentSearch): ContentFilter => {
  const order = ResourceOrder.safeParse(sort).data;
  return {
    kind,
    ...(order && { sort: order }),
    ...(q && { search: q.slice(0, 200) }),
    ...(Id.safeParse(connection).success && connection && { connectionId: connection }),
    ...(cursor && { cursor }),
  };
};

const viewId = "content";

async function NoContent({ filter }: { filter: ContentFilter }) {
  const [t, { items: connections }] = await Promise.all([say(contentWords), listConnections()]);
  const hasConnections = connections.length > 0;
  const words = { ...t, none: t.none(t.kinds[filter.kind]), noneHint: hasConnections ? t.noneSynced : t.noneConnect };
  const start = (
    <Link href="/connections" className={buttonClasses({ variant: "primary" })}>
      {hasConnections ? t.seeConnections : t.connect}
    </Link>
  );
  const isFiltered = Boolean(filter.search ?? filter.connectionId ?? filter.cursor);
  return <ListEmpty isFiltered={isFiltered} words={words} path={`/content/${kindSlug(filter.kind)}`} start={start} />;
}

/** One page of records, with the way to the next. */
export async function ContentList({ kind, search }: { kind: ResourceKind; search: ContentSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(contentWords), say(portalWords), readLocale()]);
  const filter = filterOf(kind, search);
  return (
    <PagedList
      read={() => listContent(filter)}
      table={{
        label: t.kinds[kind],
        columns: contentColumns(t, locale),
        rowKey: ({ id }) => id,
        rowHref: ({ id }) => `/content/record/${id}`,
      }}
      viewId={viewId}
      order={{ now: filter.sort, standard: "-updated" }}
      pager={{ label: t.pages(t.kinds[kind]), words: paging, path: `/content/${kindSlug(kind)}`, search }}
      empty={<NoContent filter={filter} />}
    />
  );
}

export async function ContentListSkeleton({ kind }: { kind: ResourceKind }) {
  const [t, locale] = await Promise.all([say(contentWords), readLocale()]);
  return <PagedListSkeleton label={t.kinds[kind]} columns={contentColumns(t, locale)} viewId={viewId} hasSort />;
}
