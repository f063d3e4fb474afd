import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { ApprovalTabs } from "@/features/approvals/approval-tabs.tsx";
import { readRules } from "@/features/approvals/queries.ts";
import { RuleList } from "@/features/approvals/rules/rule-list.tsx";
import { ruleWords } from "@/features/approvals/rules/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(ruleWords)).title });

export default async function ApprovalRulesPage() {
  const [actor, t] = await Promise.all([requireActor(), say(ruleWords)]);
  return (
    <PageBody>
      <PageCrumb label={t.title} />
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ApprovalTabs currentHref="/approvals/rules" />
      <Load skeleton={<PageSkeleton shape="form" />} read={readRules}>
        {(rules) => <RuleList {...rules} canManage={actorCan(actor, "organization:manage")} />}
      </Load>
    </PageBody>
  );
}
