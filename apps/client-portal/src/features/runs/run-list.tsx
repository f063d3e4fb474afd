import { RunStatus } from "@bizosaas/contracts";
import { CursorPager } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, DataTable, DataTableSkeleton, EmptyState } from "@bizosaas/ui";
import Link from "next/link";
import { portalWords } from "@/words.ts";
import { LiveRefresh } from "./live-refresh.tsx";
import { listRuns, type RunFilter } from "./queries.ts";
import { runColumns } from "./run-columns.tsx";
import { isFinishedRun } from "./run-time.ts";
import { type RunWords, runWords } from "./words.ts";

export type RunSearch = { status?: string; cursor?: string };

const filterOf = ({ status, cursor }: RunSearch, workflowId: string | undefined): RunFilter => {
  const known = RunStatus.safeParse(status).data;
  return { ...(known && { status: known }), ...(cursor && { cursor }), ...(workflowId && { workflowId }) };
};

function NoRuns({ filter, path, t }: { filter: RunFilter; path: string; t: RunWords }) {
  if (filter.status || filter.cursor) {
    const clear = (
      <Link href={path} className={buttonClasses()}>
        {t.clear}
      </Link>
    );
    return <EmptyState kind="no_results" title={t.noMatch} description={t.noMatchHint} action={clear} />;
  }
  const target = filter.workflowId ? `/workflows/${filter.workflowId}` : "/workflows";
  const open = (
    <Link href={target} className={buttonClasses({ variant: "primary" })}>
      {filter.workflowId ? t.toWorkflow : t.toWorkflows}
    </Link>
  );
  return <EmptyState kind="first_use" title={t.none} description={t.noneHint} action={open} />;
}

type Props = { search: RunSearch; path: string; workflowId?: string };

/** One page of runs. The newest page keeps itself current: runs start by themselves. */
export async function RunList({ search, path, workflowId }: Props) {
  const [t, { paging }, locale] = await Promise.all([say(runWords), say(portalWords), readLocale()]);
  const filter = filterOf(search, workflowId);
  return (
    <Load read={() => listRuns(filter)}>
      {({ items, nextCursor }) => (
        <>
          {(!filter.cursor || !items.every(isFinishedRun)) && <LiveRefresh />}
          {items.length === 0 ? (
            <NoRuns filter={filter} path={path} t={t} />
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
              <CursorPager label={t.pages} words={paging} path={path} search={search} nextCursor={nextCursor} />
            </>
          )}
        </>
      )}
    </Load>
  );
}

export async function RunListSkeleton() {
  const [t, locale] = await Promise.all([say(runWords), readLocale()]);
  return <DataTableSkeleton label={t.title} columns={runColumns(t, locale)} />;
}
