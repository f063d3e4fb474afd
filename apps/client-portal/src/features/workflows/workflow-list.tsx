import { WorkflowOrder } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { Workflow } from "lucide-react";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";
import { NewWorkflow } from "./new-workflow.tsx";
import { listWorkflows, type WorkflowFilter } from "./queries.ts";
import { workflowWords } from "./words.ts";
import { workflowColumns } from "./workflow-columns.tsx";

export type WorkflowSearch = { q?: string; sort?: string; cursor?: string };

const viewId = "workflows";

/** One page of workflows, or why there are none. */
export async function WorkflowList({ search }: { search: WorkflowSearch }) {
  const [actor, t, { paging }, locale] = await Promise.all([
    requireActor(),
    say(workflowWords),
    say(portalWords),
    readLocale(),
  ]);
  const rights = { canWrite: actorCan(actor, "workflows:write"), canOperate: actorCan(actor, "workflows:operate") };
  const sort = WorkflowOrder.safeParse(search.sort).data;
  const filter: WorkflowFilter = {
    ...(sort && { sort }),
    ...(search.q && { search: search.q.slice(0, 200) }),
    ...(search.cursor && { cursor: search.cursor }),
  };
  const words = rights.canWrite ? t : { ...t, noneHint: t.noneReadOnly };
  return (
    <PagedList
      skeleton={<WorkflowListSkeleton />}
      read={() => listWorkflows(filter)}
      table={{
        label: t.title,
        columns: workflowColumns(t, locale, rights),
        rowKey: ({ id }) => id,
        rowHref: ({ id }) => `/workflows/${id}`,
      }}
      viewId={viewId}
      order={{ now: sort, standard: "-updated" }}
      pager={{ label: t.pages, words: paging, path: "/workflows", search }}
      empty={
        <ListEmpty
          isFiltered={Boolean(filter.search ?? filter.cursor)}
          words={words}
          path="/workflows"
          icon={<Workflow aria-hidden />}
          start={rights.canWrite && <NewWorkflow variant="secondary" />}
        />
      }
    />
  );
}

async function WorkflowListSkeleton() {
  const [t, locale] = await Promise.all([say(workflowWords), readLocale()]);
  const columns = workflowColumns(t, locale, { canWrite: false, canOperate: false });
  return <PagedListSkeleton label={t.title} columns={columns} viewId={viewId} hasSort />;
}
