import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { readVersion } from "@/features/versions/queries.ts";
import { VersionView } from "@/features/versions/version-view.tsx";
import { versionWords } from "@/features/versions/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string; ref: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(versionWords)).title });

export default async function VersionPage({ params }: Props) {
  const [{ workflowId, ref }, actor] = await Promise.all([params, requireActor()]);
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => readVersion(workflowId, ref)}>
        {(read) => <VersionView {...read} canWrite={actorCan(actor, "workflows:write")} />}
      </Load>
    </PageBody>
  );
}
