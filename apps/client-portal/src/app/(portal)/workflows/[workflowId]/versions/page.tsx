import { actorCan } from "@bizosaas/portal-kit";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { KeptDrafts } from "@/features/versions/kept-drafts.tsx";
import { readVersions } from "@/features/versions/queries.ts";
import { VersionList, VersionListSkeleton } from "@/features/versions/version-list.tsx";
import { versionWords } from "@/features/versions/words.ts";
import { WorkflowHeading } from "@/features/workflows/workflow-heading.tsx";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(versionWords)).title });

export default async function VersionsPage({ params }: Props) {
  const [{ workflowId }, actor, t] = await Promise.all([params, requireActor(), say(versionWords)]);
  const canWrite = actorCan(actor, "workflows:write");
  return (
    <PageBody>
      <Load skeleton={<VersionListSkeleton />} read={() => readVersions(workflowId)}>
        {({ workflow, versions }) => (
          <>
            <WorkflowHeading workflow={workflow} title={t.of(workflow.name)} subtitle={t.subtitle} open={t.openDraft} />
            <VersionList workflow={workflow} versions={versions.items} />
            <KeptDrafts workflow={workflow} drafts={versions.keptDrafts} canWrite={canWrite} />
          </>
        )}
      </Load>
    </PageBody>
  );
}
