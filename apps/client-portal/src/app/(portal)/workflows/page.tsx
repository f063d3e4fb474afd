import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink, UrlSearch } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { buttonClasses, FilterBar, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { NewWorkflow } from "@/features/workflows/new-workflow.tsx";
import { workflowWords } from "@/features/workflows/words.ts";
import { WorkerBadge } from "@/features/workflows/worker-badge.tsx";
import { WorkflowList, type WorkflowSearch } from "@/features/workflows/workflow-list.tsx";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(workflowWords)).title });

export default async function WorkflowsPage({ searchParams }: { searchParams: Promise<WorkflowSearch> }) {
  const [actor, { q, sort, cursor }, t] = await Promise.all([requireActor(), searchParams, say(workflowWords)]);
  const create = actorCan(actor, "workflows:write") && (
    <>
      <IntentLink href="/workflows/templates" className={buttonClasses()}>
        {t.templates}
      </IntentLink>
      <Suspense>
        <NewWorkflow />
      </Suspense>
    </>
  );
  return (
    <PageBody>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        meta={
          <Suspense>
            <WorkerBadge />
          </Suspense>
        }
        actions={create}
      />
      <FilterBar label={t.filter} search={<UrlSearch label={t.search} />} />
      <WorkflowList
        key={`${q}:${sort}:${cursor}`}
        search={{ ...(q && { q }), ...(sort && { sort }), ...(cursor && { cursor }) }}
      />
    </PageBody>
  );
}
