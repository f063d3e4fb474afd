"use client";

import type { Approval } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses, RelativeTime } from "@bizosaas/ui";
import { saidOfDecision } from "./said-of-decision.ts";
import { approvalWords } from "./words.ts";

/** What was decided, by whom, when and why. */
export function ApprovalOutcome({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const locale = useLocale();
  return (
    <Callout tone={approval.status === "approved" ? "success" : "info"} title={saidOfDecision(approval, t)}>
      {approval.decidedAt && <RelativeTime value={approval.decidedAt} locale={locale} />}
      {approval.status === "expired" && <p>{t.tooLate[approval.whenExpired]}</p>}
      {approval.rule && (
        <p>
          <IntentLink href="/approvals/rules" className={linkClasses()}>
            {t.seeRules}
          </IntentLink>
        </p>
      )}
      {approval.comment && <p className="whitespace-pre-wrap">{approval.comment}</p>}
    </Callout>
  );
}
