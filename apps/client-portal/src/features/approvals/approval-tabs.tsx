import { IntentLink } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { TabLinks } from "@bizosaas/ui";
import { countPendingApprovals } from "../overview/queries.ts";
import { countProposedRules } from "./queries.ts";
import { approvalWords } from "./words.ts";

const counted = (count: number) => (count > 0 ? { count } : {});

/** The inbox by state, and the rules beside it, with how many of them wait. */
export async function ApprovalTabs({ currentHref }: { currentHref: string }) {
  const [t, pending, proposed] = await Promise.all([say(approvalWords), countPendingApprovals(), countProposedRules()]);
  const tabs = [
    { href: "/approvals", label: t.pending, ...counted(pending) },
    { href: "/approvals?tab=assigned", label: t.assigned },
    { href: "/approvals?tab=mine", label: t.mine },
    { href: "/approvals?tab=decided", label: t.decided },
    { href: "/approvals/rules", label: t.rules, ...counted(proposed) },
  ];
  return <TabLinks label={t.tabs} tabs={tabs} currentHref={currentHref} LinkComponent={IntentLink} />;
}
