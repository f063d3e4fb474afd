import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { ApprovalDetail } from "@/features/approvals/approval-detail.tsx";
import { getApproval } from "@/features/approvals/queries.ts";
import { approvalWords } from "@/features/approvals/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ approvalId: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ approvalId }, t] = await Promise.all([params, say(approvalWords)]);
  const approval = await getApproval(approvalId).catch(() => null);
  return { title: approval?.title ?? t.one };
};

export default async function ApprovalPage({ params }: Props) {
  const [{ approvalId }, actor] = await Promise.all([params, requireActor()]);
  const canDecide = actorCan(actor, "approvals:decide");
  return (
    <PageBody width="form">
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => getApproval(approvalId)}>
        {(approval) => <ApprovalDetail approval={approval} canDecide={canDecide} />}
      </Load>
    </PageBody>
  );
}
