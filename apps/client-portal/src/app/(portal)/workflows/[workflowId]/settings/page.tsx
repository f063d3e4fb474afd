import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { readSettings } from "@/features/workflows/settings/queries.ts";
import { SettingsSections } from "@/features/workflows/settings/settings-sections.tsx";
import { settingsWords } from "@/features/workflows/settings/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(settingsWords)).title });

export default async function WorkflowSettingsPage({ params }: Props) {
  const [{ workflowId }, actor, t] = await Promise.all([params, requireActor(), say(settingsWords)]);
  const canWrite = actorCan(actor, "workflows:write");
  return (
    <PageBody>
      <Suspense fallback={<PageSkeleton />}>
        <Load read={() => readSettings(workflowId)}>
          {({ workflow, detail }) => (
            <>
              <PageCrumb label={workflow.name} />
              <PageHeader
                title={t.of(workflow.name)}
                subtitle={t.subtitle}
                actions={
                  <Link href={`/workflows/${workflowId}`} className={buttonClasses()}>
                    {t.open}
                  </Link>
                }
              />
              <SettingsSections workflowId={workflowId} detail={detail} canWrite={canWrite} />
            </>
          )}
        </Load>
      </Suspense>
    </PageBody>
  );
}
