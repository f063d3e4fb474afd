import { Id, RunOrder, RunStatus } from "@bizosaas/contracts";
import { IntentLink, ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { listRuns, type RunFilter } from "./queries.ts";
import { runColumns } from "./run-columns.tsx";
import { runWords } from "./words.ts";

export type RunSearch = { status?: string; tenant?: string; sort?: string; cursor?: string };

const filterOf = ({ status, tenant, cursor }: RunSearch): RunFilter => {
  const known = RunStatus.safeParse(status);
  const id = Id.safeParse(tenant);
  return {
    ...(known.success && { status: known.data }),
    ...(id.success && { tenantId: id.data }),
    ...(cursor && { cursor }),
  };
};

const viewId = "platform-runs";

/** One page of runs, with the way to the next. */
export async function RunList({ search }: { search: RunSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(runWords), say(portalWords), readLocale()]);
  const filter = filterOf(search);
  const sort = RunOrder.safeParse(search.sort).data;
  const toTenants = (
    <IntentLink href="/tenants" className={buttonClasses()}>
      {t.toTenants}
    </IntentLink>
  );
  return (
    <PagedList
      skeleton={<RunListSkeleton />}
      read={() => listRuns({ ...filter, ...(sort && { sort }) })}
      table={{
        label: t.title,
        columns: runColumns(t, locale),
        rowKey: ({ id }) => id,
        rowHref: ({ id }) => `/runs/${id}`,
      }}
      viewId={viewId}
      order={{ now: sort, standard: "-started" }}
      pager={{ label: t.pages, words: paging, path: "/runs", search }}
      empty={<ListEmpty isFiltered={Object.keys(filter).length > 0} words={t} path="/runs" start={toTenants} />}
    />
  );
}

async function RunListSkeleton() {
  const [t, locale] = await Promise.all([say(runWords), readLocale()]);
  return <PagedListSkeleton label={t.title} columns={runColumns(t, locale)} viewId={viewId} hasSort />;
}
