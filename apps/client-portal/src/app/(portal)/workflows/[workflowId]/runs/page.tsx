import { PageCrumb } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { RunFilters } from "@/features/runs/run-filters.tsx";
import { RunList, RunListSkeleton, type RunSearch } from "@/features/runs/run-list.tsx";
import { runWords } from "@/features/runs/words.ts";
import { getWorkflow } from "@/features/workflows/queries.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }>; searchParams: Promise<RunSearch> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ workflowId }, t] = await Promise.all([params, say(runWords)]);
  const workflow = await getWorkflow(workflowId).catch(() => null);
  return { title: workflow ? t.ofWorkflow(workflow.name) : t.title };
};

export default async function WorkflowRunsPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ workflowId }, { status, cursor }, t] = await Promise.all([params, searchParams, say(runWords)]);
  const search = { ...(status && { status }), ...(cursor && { cursor }) };
  const open = (
    <Link href={`/workflows/${workflowId}`} className={buttonClasses()}>
      {t.toWorkflow}
    </Link>
  );
  return (
    <PageBody>
      <Load read={() => getWorkflow(workflowId)}>
        {({ name }) => (
          <>
            <PageCrumb label={name} />
            <PageHeader title={t.ofWorkflow(name)} actions={open} />
            <RunFilters />
            <Suspense key={`${status}:${cursor}`} fallback={<RunListSkeleton />}>
              <RunList search={search} path={`/workflows/${workflowId}/runs`} workflowId={workflowId} />
            </Suspense>
          </>
        )}
      </Load>
    </PageBody>
  );
}
