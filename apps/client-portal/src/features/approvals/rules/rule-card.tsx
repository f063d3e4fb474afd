"use client";

import type { ApprovalRule, ApprovalRuleWrite } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Card, linkClasses, RelativeTime, type Status, StatusBadge } from "@bizosaas/ui";
import { GivenValues } from "../given-values.tsx";
import { RuleActions } from "./rule-actions.tsx";
import { ruleWords } from "./words.ts";

const look: Record<ApprovalRule["status"], Status> = {
  proposed: "waiting",
  active: "succeeded",
  dismissed: "cancelled",
  withdrawn: "cancelled",
  revoked: "cancelled",
  expired: "cancelled",
};

function Bound({ write }: { write: ApprovalRuleWrite }) {
  const t = useWords(ruleWords);
  const locale = useLocale();
  const labels = new Map(write.fields.map(({ name, label }) => [name, label]));
  const free = write.free.map((name) => labels.get(name) ?? name);
  return (
    <li className="grid gap-2 rounded-card border border-border p-4">
      <div>
        <p className="font-semibold break-words">{t.lets(write.toolTitle)}</p>
        <p className="text-dense text-fg-muted">{[write.stepName, write.connectionName].filter(Boolean).join(" · ")}</p>
      </div>
      <GivenValues fields={write.fields} given={write.fixed} />
      <p className="text-dense text-fg-muted">
        {free.length === 0 ? t.nothingFree : t.free(new Intl.ListFormat(locale).format(free))}
      </p>
    </li>
  );
}

function Traces({ rule }: { rule: ApprovalRule }) {
  const t = useWords(ruleWords);
  const locale = useLocale();
  const { status, endedAt, expiresAt } = rule;
  const isOpen = status === "proposed" || status === "active";
  const [label, at] = isOpen ? [status === "active" ? t.ends : t.lapses, expiresAt] : [t.ended, endedAt ?? expiresAt];
  return (
    <p className="flex flex-wrap gap-x-3 text-dense text-fg-muted">
      <span>{t.learnedFrom(rule.learnedFrom)}</span>
      {rule.decidedAt && <span>{t.accepted(rule.decidedByName ?? t.former)}</span>}
      {status === "active" && <span>{t.used(rule.usedToday, rule.maxPerDay)}</span>}
      {rule.endedByName && <span>{t.endedBy(t.status[status], rule.endedByName)}</span>}
      <span>
        {label} <RelativeTime value={at} locale={locale} />
      </span>
    </p>
  );
}

/** One rule: what it lets through, within which bounds, and who answers for it. */
export function RuleCard({ rule, canManage }: { rule: ApprovalRule; canManage: boolean }) {
  const t = useWords(ruleWords);
  return (
    <Card
      title={
        <IntentLink href={`/workflows/${rule.workflowId}`} className={linkClasses()}>
          {rule.workflowName}
        </IntentLink>
      }
      actions={<StatusBadge status={look[rule.status]} label={t.status[rule.status]} />}
    >
      <div className="grid gap-3">
        <ul className="grid gap-3">
          {rule.writes.map((write) => (
            <Bound key={write.nodeId} write={write} />
          ))}
        </ul>
        <Traces rule={rule} />
        {canManage && <RuleActions rule={rule} />}
      </div>
    </Card>
  );
}
