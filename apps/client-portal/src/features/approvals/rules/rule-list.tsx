import { type ApprovalRule, approvalsBeforeProposal } from "@bizosaas/contracts";
import { say } from "@bizosaas/portal-kit/server";
import { Callout, EmptyState } from "@bizosaas/ui";
import { ListChecks } from "lucide-react";
import { RuleCard } from "./rule-card.tsx";
import { ruleWords } from "./words.ts";

type GroupProps = { id: string; title: string; hint?: string; rules: readonly ApprovalRule[]; canManage: boolean };

function RuleGroup({ id, title, hint, rules, canManage }: GroupProps) {
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid max-w-4xl gap-3">
      <div>
        <h2 id={id} className="text-lead font-semibold">
          {title}
        </h2>
        {hint && <p className="text-dense text-fg-muted">{hint}</p>}
      </div>
      <ul className="grid gap-4">
        {rules.map((rule) => (
          <li key={`${rule.id}:${rule.status}`}>
            <RuleCard rule={rule} canManage={canManage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = Record<"proposed" | "active" | "over", readonly ApprovalRule[]> & { canManage: boolean };

/** What is proposed, what is in force, and what ended lately. */
export async function RuleList({ proposed, active, over, canManage }: Props) {
  const t = await say(ruleWords);
  if (proposed.length + active.length + over.length === 0) {
    return (
      <EmptyState
        kind="first_use"
        icon={<ListChecks aria-hidden />}
        title={t.none}
        description={t.noneHint(approvalsBeforeProposal)}
      />
    );
  }
  const shared = { canManage };
  return (
    <>
      {!canManage && <Callout tone="info">{t.notAllowed}</Callout>}
      <RuleGroup id="proposed" title={t.proposed} hint={t.proposedHint} rules={proposed} {...shared} />
      <RuleGroup id="active" title={t.active} rules={active} {...shared} />
      <RuleGroup id="over" title={t.over} rules={over} {...shared} />
    </>
  );
}
