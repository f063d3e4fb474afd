import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader, TabLinks } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { ApprovalList } from "@/features/approvals/approval-list.tsx";
import { approvalWords } from "@/features/approvals/words.ts";
import { countPendingApprovals } from "@/features/overview/queries.ts";
import { requireActor } from "@/portal.ts";

type Props = { searchParams: Promise<{ tab?: string; cursor?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(approvalWords)).title });

export default async function ApprovalsPage({ searchParams }: Props) {
  const [actor, { tab, cursor }, t, pending] = await Promise.all([
    requireActor(),
    searchParams,
    say(approvalWords),
    countPendingApprovals(),
  ]);
  const status = tab === "decided" ? "decided" : "pending";
  const tabs = [
    { href: "/approvals", label: t.pending, ...(pending > 0 && { count: pending }) },
    { href: "/approvals?tab=decided", label: t.decided },
  ];
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <TabLinks
        label={t.tabs}
        tabs={tabs}
        currentHref={tabs[status === "decided" ? 1 : 0]?.href ?? ""}
        LinkComponent={Link}
      />
      <Suspense key={`${status}:${cursor}`} fallback={<PageSkeleton />}>
        <ApprovalList filter={{ status, ...(cursor && { cursor }) }} canDecide={actorCan(actor, "approvals:decide")} />
      </Suspense>
    </PageBody>
  );
}
