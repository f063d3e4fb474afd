import { proposalLimits } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import type { Metadata } from "next";
import { Builder } from "@/features/workflows/builder/builder.tsx";
import { InheritedPolicyProvider } from "@/features/workflows/builder/inherited-policy.tsx";
import { getWorkflow, listNodeChoices, listNodeKinds } from "@/features/workflows/queries.ts";
import { readStepPolicy } from "@/features/workflows/settings/queries.ts";
import { workflowWords } from "@/features/workflows/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ workflowId: string }> };

const readBuilder = async (workflowId: string) => {
  const [workflow, kinds, choices, policy] = await Promise.all([
    getWorkflow(workflowId),
    listNodeKinds(),
    listNodeChoices(),
    readStepPolicy(workflowId),
  ]);
  return { workflow, kinds: kinds.items, choices, policy };
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ workflowId }, t] = await Promise.all([params, say(workflowWords)]);
  const workflow = await getWorkflow(workflowId).catch(() => null);
  return { title: workflow?.name ?? t.title };
};

export default async function WorkflowPage({ params }: Props) {
  const [{ workflowId }, actor] = await Promise.all([params, requireActor()]);
  const rights = { canWrite: actorCan(actor, "workflows:write"), canOperate: actorCan(actor, "workflows:operate") };
  const drafting = { limits: proposalLimits, canAddKeys: actorCan(actor, "ai_keys:manage") };
  return (
    <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => readBuilder(workflowId)}>
      {({ workflow, kinds, choices, policy }) => (
        <InheritedPolicyProvider value={policy}>
          <Builder key={workflow.id} {...{ kinds, choices, drafting }} initial={workflow} {...rights} />
        </InheritedPolicyProvider>
      )}
    </Load>
  );
}
