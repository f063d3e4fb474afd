import { IntentLink, PageCrumb } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageHeader } from "@bizosaas/ui";
import { RunFilters } from "./run-filters.tsx";
import { RunList, RunListSkeleton } from "./run-list.tsx";
import type { RunSearch } from "./run-search.ts";
import { runWords } from "./words.ts";

type Props = { workflowId: string; name: string; versions: readonly number[]; search: RunSearch };

/** The same page before the workflow's name is there. */
export async function WorkflowRunsSkeleton() {
  const t = await say(runWords);
  return (
    <>
      <PageHeader title={t.title} />
      <RunFilters versions={[]} />
      <RunListSkeleton />
    </>
  );
}

/** The runs of one workflow, narrowed by what the address says. */
export async function WorkflowRuns({ workflowId, name, versions, search }: Props) {
  const t = await say(runWords);
  return (
    <>
      <PageCrumb label={name} />
      <PageHeader
        title={t.ofWorkflow(name)}
        actions={
          <IntentLink href={`/workflows/${workflowId}`} className={buttonClasses()}>
            {t.toWorkflow}
          </IntentLink>
        }
      />
      <RunFilters versions={versions} />
      <RunList
        key={JSON.stringify(search)}
        search={search}
        path={`/workflows/${workflowId}/runs`}
        workflowId={workflowId}
      />
    </>
  );
}
