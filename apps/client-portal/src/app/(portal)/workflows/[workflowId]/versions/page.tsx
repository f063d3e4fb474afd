import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { KeptDrafts } from "@/features/versions/kept-drafts.tsx";
import { readVersions } from "@/features/versions/queries.ts";
import { VersionList } from "@/features/versions/version-list.tsx";
import { versionWords } from "@/features/versions/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(versionWords)).title });

export default async function VersionsPage({ params }: Props) {
  const [{ workflowId }, actor, t] = await Promise.all([params, requireActor(), say(versionWords)]);
  const canWrite = actorCan(actor, "workflows:write");
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
              <KeptDrafts workflow={workflow} drafts={versions.keptDrafts} canWrite={canWrite} />
            </>
          )}
        </Load>
      </Suspense>
    </PageBody>
  );
}
