import type { RunSummary } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink, ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses } from "@bizosaas/ui";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";
import { LiveRefresh } from "./live-refresh.tsx";
import { nameOfRun } from "./many/find-matching.ts";
import { RunMany } from "./many/run-many.tsx";
import { RunManyButtons } from "./many/run-many-buttons.tsx";
import { listRuns } from "./queries.ts";
import { runColumns } from "./run-columns.tsx";
import { isNarrowed, type RunSearch, runFilterOf } from "./run-search.ts";
import { isFinishedRun } from "./run-time.ts";
import { runWords } from "./words.ts";

const viewId = "runs";
const canCancel = async () => actorCan(await requireActor(), "runs:operate");

type Props = { search: RunSearch; path: string; workflowId?: string };

/** One page of runs. The newest page keeps itself current: runs start by themselves. */
export async function RunList({ search, path, workflowId }: Props) {
  const [t, { paging }, locale, hasBoxes] = await Promise.all([
    say(runWords),
    say(portalWords),
    readLocale(),
    canCancel(),
  ]);
  const filter = runFilterOf(search, workflowId);
  const start = (
    <IntentLink
      href={workflowId ? `/workflows/${workflowId}` : "/workflows"}
      className={buttonClasses({ variant: "primary" })}
    >
      {workflowId ? t.toWorkflow : t.toWorkflows}
    </IntentLink>
  );
  return (
    <RunMany filter={filter}>
      <PagedList<RunSummary>
        skeleton={<RunListSkeleton />}
        read={() => listRuns(filter)}
        above={(items) => (!filter.cursor || !items.every(isFinishedRun)) && <LiveRefresh />}
        table={{
          label: t.title,
          columns: runColumns(t, locale, filter.search),
          rowKey: ({ id }) => id,
          rowHref: ({ id }) => `/runs/${id}`,
          ...(hasBoxes && {
            selection: {
              nameOf: nameOfRun,
              isSelectable: (run) => !isFinishedRun(run) || run.status === "failed",
              actions: <RunManyButtons />,
            },
          }),
        }}
        viewId={viewId}
        order={{ now: filter.sort, standard: "-started" }}
        pager={{ label: t.pages, words: paging, path, search }}
        empty={
          <ListEmpty
            isFiltered={isNarrowed(filter, workflowId)}
            words={filter.search ? { ...t, noMatchHint: t.noValueMatches } : t}
            path={path}
            start={start}
          />
        }
      />
    </RunMany>
  );
}

export async function RunListSkeleton() {
  const [t, locale, hasSelection] = await Promise.all([say(runWords), readLocale(), canCancel()]);
  return <PagedListSkeleton {...{ viewId, hasSelection }} label={t.title} columns={runColumns(t, locale)} hasSort />;
}
