import { Id, type ResourceKind } from "@bizosaas/contracts";
import { CursorPager } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { DataTableSkeleton } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { listConnections } from "../connections/queries.ts";
import { contentColumns } from "./content-columns.tsx";
import { ContentTable } from "./content-table.tsx";
import { kindSlug } from "./kinds.ts";
import { type ContentFilter, listContent } from "./queries.ts";
import { contentWords } from "./words.ts";

export type ContentSearch = { q?: string; connection?: string; cursor?: string };

const filterOf = (kind: ResourceKind, { q, connection, cursor }: ContentSearch): ContentFilter => ({
  kind,
  ...(q && { search: q.slice(0, 200) }),
  ...(Id.safeParse(connection).success && connection && { connectionId: connection }),
  ...(cursor && { cursor }),
});

/** One page of records, with the way to the next. */
export async function ContentList({ kind, search }: { kind: ResourceKind; search: ContentSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(contentWords), say(portalWords), readLocale()]);
  const filter = filterOf(kind, search);
  const read = async () => {
    const [page, connections] = await Promise.all([listContent(filter), listConnections()]);
    return { ...page, hasConnections: connections.items.length > 0 };
  };
  return (
    <Load read={read}>
      {({ items, nextCursor, hasConnections }) => (
        <>
          <ContentTable items={items} filter={filter} hasConnections={hasConnections} t={t} locale={locale} />
          <CursorPager
            label={t.pages(t.kinds[kind])}
            words={paging}
            path={`/content/${kindSlug(kind)}`}
            search={search}
            nextCursor={nextCursor}
          />
        </>
      )}
    </Load>
  );
}

export async function ContentListSkeleton({ kind }: { kind: ResourceKind }) {
  const [t, locale] = await Promise.all([say(contentWords), readLocale()]);
  return <DataTableSkeleton label={t.kinds[kind]} columns={contentColumns(t, locale)} />;
}
