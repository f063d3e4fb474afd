import { TenantOrder } from "@bizosaas/contracts";
import { IntentLink, ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { listTenants, type TenantFilter } from "./queries.ts";
import { tenantColumns } from "./tenant-columns.tsx";
import { tenantWords } from "./words.ts";

export type TenantSearch = { q?: string; sort?: string; cursor?: string };

const filterOf = ({ q, cursor }: TenantSearch): TenantFilter => ({
  ...(q && { search: q.slice(0, 200) }),
  ...(cursor && { cursor }),
});

const viewId = "tenants";

/** One page of tenants, with the way to the next. */
export async function TenantList({ search }: { search: TenantSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(tenantWords), say(portalWords), readLocale()]);
  const filter = filterOf(search);
  const sort = TenantOrder.safeParse(search.sort).data;
  const toStatus = (
    <IntentLink href="/status" className={buttonClasses()}>
      {t.toStatus}
    </IntentLink>
  );
  return (
    <PagedList
      skeleton={<TenantListSkeleton />}
      read={() => listTenants({ ...filter, ...(sort && { sort }) })}
      table={{
        label: t.title,
        columns: tenantColumns(t, locale),
        rowKey: ({ id }) => id,
        rowHref: ({ id }) => `/tenants/${id}`,
      }}
      viewId={viewId}
      order={{ now: sort, standard: "-created" }}
      pager={{ label: t.pages, words: paging, path: "/tenants", search }}
      empty={<ListEmpty isFiltered={Object.keys(filter).length > 0} words={t} path="/tenants" start={toStatus} />}
    />
  );
}

async function TenantListSkeleton() {
  const [t, locale] = await Promise.all([say(tenantWords), readLocale()]);
  return <PagedListSkeleton label={t.title} columns={tenantColumns(t, locale)} viewId={viewId} hasSort />;
}
