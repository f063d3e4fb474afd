import { Id, RunStatus } from "@bizosaas/contracts";
import { CursorPager } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, DataTable, DataTableSkeleton, EmptyState } from "@bizosaas/ui";
import Link from "next/link";
import { portalWords } from "@/words.ts";
import { listRuns, type RunFilter } from "./queries.ts";
import { runColumns } from "./run-columns.tsx";
import { type RunWords, runWords } from "./words.ts";

export type RunSearch = { status?: string; tenant?: string; cursor?: string };

const filterOf = ({ status, tenant, cursor }: RunSearch): RunFilter => {
  const known = RunStatus.safeParse(status);
  const id = Id.safeParse(tenant);
  return {
    ...(known.success && { status: known.data }),
    ...(id.success && { tenantId: id.data }),
    ...(cursor && { cursor }),
  };
};

function NoRuns({ isFiltered, t }: { isFiltered: boolean; t: RunWords }) {
  const [href, label] = isFiltered ? ["/runs", t.clear] : ["/tenants", t.toTenants];
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

/** One page of runs, with the way to the next. */
export async function RunList({ search }: { search: RunSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(runWords), say(portalWords), readLocale()]);
  const filter = filterOf(search);
  return (
    <Load read={() => listRuns(filter)}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <NoRuns isFiltered={Object.keys(filter).length > 0} t={t} />
        ) : (
          <>
            <DataTable
              label={t.title}
              columns={runColumns(t, locale)}
              rows={items}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/runs/${id}`}
              LinkComponent={Link}
            />
            <CursorPager label={t.pages} words={paging} path="/runs" search={search} nextCursor={nextCursor} />
          </>
        )
      }
    </Load>
  );
}

export async function RunListSkeleton() {
  const [t, locale] = await Promise.all([say(runWords), readLocale()]);
  return <DataTableSkeleton label={t.title} columns={runColumns(t, locale)} />;
}
