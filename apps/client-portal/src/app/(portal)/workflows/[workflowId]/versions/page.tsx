import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { KeptDrafts } from "@/features/versions/kept-drafts.tsx";
import { listVersions } from "@/features/versions/queries.ts";
import { VersionList } from "@/features/versions/version-list.tsx";
import { versionWords } from "@/features/versions/words.ts";
import { getWorkflow } from "@/features/workflows/queries.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }> };

const readVersions = async (workflowId: string) => {
  const [workflow, versions] = await Promise.all([getWorkflow(workflowId), listVersions(workflowId)]);
  return { workflow, versions };
};

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(versionWords)).title });

export default async function VersionsPage({ params }: Props) {
  const [{ workflowId }, actor, t] = await Promise.all([params, requireActor(), say(versionWords)]);
  return (
    <PageBody>
      <Suspense fallback={<PageSkeleton />}>
        <Load read={() => readVersions(workflowId)}>
          {({ workflow, versions }) => (
            <>
              <PageCrumb label={workflow.name} />
              <PageHeader
                title={t.of(workflow.name)}
                subtitle={t.subtitle}
                actions={
                  <Link href={`/workflows/${workflowId}`} className={buttonClasses()}>
                    {t.openDraft}
                  </Link>
                }
              />
              <VersionList workflow={workflow} versions={versions.items} />
              <KeptDrafts
                workflow={workflow}
                drafts={versions.keptDrafts}
                canWrite={actorCan(actor, "workflows:write")}
              />
            </>
          )}
        </Load>
      </Suspense>
    </PageBody>
  );
}
