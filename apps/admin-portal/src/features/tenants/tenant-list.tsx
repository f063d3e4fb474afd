import { CursorPager } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, DataTable, DataTableSkeleton, EmptyState } from "@bizosaas/ui";
import Link from "next/link";
import { portalWords } from "@/words.ts";
import { listTenants, type TenantFilter } from "./queries.ts";
import { tenantColumns } from "./tenant-columns.tsx";
import { type TenantWords, tenantWords } from "./words.ts";

export type TenantSearch = { q?: string; cursor?: string };

const filterOf = ({ q, cursor }: TenantSearch): TenantFilter => ({
  ...(q && { search: q.slice(0, 200) }),
  ...(cursor && { cursor }),
});

function NoTenants({ isFiltered, t }: { isFiltered: boolean; t: TenantWords }) {
  const [href, label] = isFiltered ? ["/tenants", t.clear] : ["/status", t.toStatus];
  return (
    <EmptyState
      kind={isFiltered ? "no_results" : "first_use"}
      title={isFiltered ? t.noMatch : t.none}
      description={isFiltered ? t.noMatchHint : t.noneHint}
      action={
        <Link href={href} className={buttonClasses()}>
          {label}
        </Link>
      }
    />
  );
}

/** One page of tenants, with the way to the next. */
export async function TenantList({ search }: { search: TenantSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(tenantWords), say(portalWords), readLocale()]);
  const filter = filterOf(search);
  return (
    <Load read={() => listTenants(filter)}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <NoTenants isFiltered={Object.keys(filter).length > 0} t={t} />
        ) : (
          <>
            <DataTable
              label={t.title}
              columns={tenantColumns(t, locale)}
              rows={items}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/tenants/${id}`}
              LinkComponent={Link}
            />
            <CursorPager label={t.pages} words={paging} path="/tenants" search={search} nextCursor={nextCursor} />
          </>
        )
      }
    </Load>
  );
}

export async function TenantListSkeleton() {
  const [t, locale] = await Promise.all([say(tenantWords), readLocale()]);
  return <DataTableSkeleton label={t.title} columns={tenantColumns(t, locale)} />;
}
