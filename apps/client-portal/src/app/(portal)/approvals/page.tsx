import { actorCan } from "@bizosaas/portal-kit";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { ApprovalFilters } from "@/features/approvals/approval-filters.tsx";
import { ApprovalList } from "@/features/approvals/approval-list.tsx";
import { ApprovalTabs } from "@/features/approvals/approval-tabs.tsx";
import { type ApprovalSearch, approvalFilterOf } from "@/features/approvals/queries.ts";
import { approvalWords } from "@/features/approvals/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { searchParams: Promise<ApprovalSearch> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(approvalWords)).title });

export default async function ApprovalsPage({ searchParams }: Props) {
  const [actor, search, t] = await Promise.all([requireActor(), searchParams, say(approvalWords)]);
  const filter = approvalFilterOf(search);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ApprovalTabs currentHref={filter.status === "pending" ? "/approvals" : `/approvals?tab=${filter.status}`} />
      <ApprovalFilters workflow={filter.workflowId} />
      <ApprovalList key={JSON.stringify(filter)} filter={filter} canDecide={actorCan(actor, "approvals:decide")} />
    </PageBody>
  );
}
