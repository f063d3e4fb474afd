import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader, TabLinks } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { ApprovalFilters } from "@/features/approvals/approval-filters.tsx";
import { ApprovalList } from "@/features/approvals/approval-list.tsx";
import { type ApprovalSearch, approvalFilterOf } from "@/features/approvals/queries.ts";
import { approvalWords } from "@/features/approvals/words.ts";
import { countPendingApprovals } from "@/features/overview/queries.ts";
import { requireActor } from "@/portal.ts";

type Props = { searchParams: Promise<ApprovalSearch> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(approvalWords)).title });

export default async function ApprovalsPage({ searchParams }: Props) {
  const [actor, search, t, pending] = await Promise.all([
    requireActor(),
    searchParams,
    say(approvalWords),
    countPendingApprovals(),
  ]);
  const filter = approvalFilterOf(search);
  const tabs = [
    { href: "/approvals", label: t.pending, ...(pending > 0 && { count: pending }) },
    { href: "/approvals?tab=assigned", label: t.assigned },
    { href: "/approvals?tab=mine", label: t.mine },
    { href: "/approvals?tab=decided", label: t.decided },
  ];
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <TabLinks
        label={t.tabs}
        tabs={tabs}
        currentHref={filter.status === "pending" ? "/approvals" : `/approvals?tab=${filter.status}`}
        LinkComponent={Link}
      />
      <ApprovalFilters />
      <Suspense key={JSON.stringify(filter)} fallback={<PageSkeleton />}>
        <ApprovalList filter={filter} canDecide={actorCan(actor, "approvals:decide")} />
      </Suspense>
    </PageBody>
  );
}
