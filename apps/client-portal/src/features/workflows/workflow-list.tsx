import { actorCan } from "@bizosaas/portal-kit";
import { CursorPager } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, DataTable, DataTableSkeleton, EmptyState } from "@bizosaas/ui";
import { Workflow } from "lucide-react";
import Link from "next/link";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";
import { NewWorkflow } from "./new-workflow.tsx";
import { listWorkflows, type WorkflowFilter } from "./queries.ts";
import { type WorkflowWords, workflowWords } from "./words.ts";
import { workflowColumns } from "./workflow-columns.tsx";

export type WorkflowSearch = { q?: string; cursor?: string };

function NoWorkflows({ isFiltered, canWrite, t }: { isFiltered: boolean; canWrite: boolean; t: WorkflowWords }) {
  if (isFiltered) {
    const clear = (
      <Link href="/workflows" className={buttonClasses()}>
        {t.clear}
      </Link>
    );
    return <EmptyState kind="no_results" title={t.noMatch} description={t.noMatchHint} action={clear} />;
  }
  return (
    <EmptyState
      kind="first_use"
      icon={<Workflow aria-hidden />}
      title={t.none}
      description={canWrite ? t.noneHint : t.noneReadOnly}
      {...(canWrite && { action: <NewWorkflow variant="secondary" /> })}
    />
  );
}

/** One page of workflows, or why there are none. */
export async function WorkflowList({ search }: { search: WorkflowSearch }) {
  const [actor, t, { paging }, locale] = await Promise.all([
    requireActor(),
    say(workflowWords),
    say(portalWords),
    readLocale(),
  ]);
  const rights = { canWrite: actorCan(actor, "workflows:write"), canOperate: actorCan(actor, "workflows:operate") };
  const filter: WorkflowFilter = {
    ...(search.q && { search: search.q.slice(0, 200) }),
    ...(search.cursor && { cursor: search.cursor }),
  };
  return (
    <Load read={() => listWorkflows(filter)}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <NoWorkflows isFiltered={Boolean(filter.search ?? filter.cursor)} canWrite={rights.canWrite} t={t} />
        ) : (
          <>
            <DataTable
              label={t.title}
              columns={workflowColumns(t, locale, rights)}
              rows={items}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/workflows/${id}`}
              LinkComponent={Link}
            />
            <CursorPager label={t.pages} words={paging} path="/workflows" search={search} nextCursor={nextCursor} />
          </>
        )
      }
    </Load>
  );
}

export async function WorkflowListSkeleton() {
  const [t, locale] = await Promise.all([say(workflowWords), readLocale()]);
  return (
    <DataTableSkeleton label={t.title} columns={workflowColumns(t, locale, { canWrite: false, canOperate: false })} />
  );
}
