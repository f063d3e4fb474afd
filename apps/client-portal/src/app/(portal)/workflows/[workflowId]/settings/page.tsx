import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { readSettings } from "@/features/workflows/settings/queries.ts";
import { SettingsSections } from "@/features/workflows/settings/settings-sections.tsx";
import { settingsWords } from "@/features/workflows/settings/words.ts";
import { WorkflowHeading } from "@/features/workflows/workflow-heading.tsx";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(settingsWords)).title });

export default async function WorkflowSettingsPage({ params }: Props) {
  const [{ workflowId }, actor, t] = await Promise.all([params, requireActor(), say(settingsWords)]);
  const canWrite = actorCan(actor, "workflows:write");
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => readSettings(workflowId)}>
        {({ workflow, detail }) => (
          <>
            <WorkflowHeading workflow={workflow} title={t.of(workflow.name)} subtitle={t.subtitle} open={t.open} />
            <SettingsSections workflowId={workflowId} detail={detail} canWrite={canWrite} />
          </>
        )}
      </Load>
    </PageBody>
  );
}
