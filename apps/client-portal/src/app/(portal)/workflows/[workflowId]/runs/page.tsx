import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { type RunSearch, runSearchOf } from "@/features/runs/run-search.ts";
import { runWords } from "@/features/runs/words.ts";
import { WorkflowRuns, WorkflowRunsSkeleton } from "@/features/runs/workflow-runs.tsx";
import { listVersions } from "@/features/versions/queries.ts";
import { getWorkflow } from "@/features/workflows/queries.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }>; searchParams: Promise<RunSearch> };

const readWorkflow = async (workflowId: string) => {
  const [{ name }, { items }] = await Promise.all([getWorkflow(workflowId), listVersions(workflowId)]);
  return { name, versions: items.map(({ number }) => number) };
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ workflowId }, t] = await Promise.all([params, say(runWords)]);
  const workflow = await getWorkflow(workflowId).catch(() => null);
  return { title: workflow ? t.ofWorkflow(workflow.name) : t.title };
};

export default async function WorkflowRunsPage({ params, searchParams }: Props) {
  const [{ workflowId }, search] = await Promise.all([params, searchParams, requireActor()]);
  return (
    <PageBody>
      <Load skeleton={<WorkflowRunsSkeleton />} read={() => readWorkflow(workflowId)}>
        {(workflow) => <WorkflowRuns workflowId={workflowId} {...workflow} search={runSearchOf(search)} />}
      </Load>
    </PageBody>
  );
}
