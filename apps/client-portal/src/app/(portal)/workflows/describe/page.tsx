import { proposalLimits } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { EmptyState, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { DescribeWorkflow } from "@/features/proposals/describe-workflow.tsx";
import { NoKey } from "@/features/proposals/no-key.tsx";
import { proposalWords } from "@/features/proposals/words.ts";
import { readNames } from "@/features/versions/queries.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(proposalWords)).title });

export default async function DescribeWorkflowPage() {
  const [actor, t] = await Promise.all([requireActor(), say(proposalWords)]);
  return (
    <PageBody>
      <PageCrumb label={t.title} />
      <PageHeader title={t.title} subtitle={t.subtitle} />
      {actorCan(actor, "workflows:write") ? (
        <Load skeleton={<PageSkeleton shape="sheet" />} read={readNames}>
          {(names) =>
            names.choices.aiKeys.length === 0 ? (
              <NoKey t={t} canAdd={actorCan(actor, "ai_keys:manage")} />
            ) : (
              <DescribeWorkflow names={names} limits={proposalLimits} />
            )
          }
        </Load>
      ) : (
        <EmptyState kind="no_permission" title={t.readOnly} description={t.readOnlyHint} />
      )}
    </PageBody>
  );
}
