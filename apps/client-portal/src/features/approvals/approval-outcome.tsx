"use client";

import type { Approval } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses, RelativeTime } from "@bizosaas/ui";
import { LiveRefresh } from "../runs/live-refresh.tsx";
import { saidOfDecision } from "./said-of-decision.ts";
import { approvalWords } from "./words.ts";

/** What became of an outside client's call after the yes. */
function ClientResult({ approval: { result } }: { approval: Approval }) {
  const t = useWords(approvalWords).client;
  if (!result) {
    return (
      <p>
        {t.underWay}
        <LiveRefresh />
      </p>
    );
  }
  return (
    <p className="break-words">
      {t[result.status]}: {result.message}{" "}
      {result.url && (
        <a href={result.url} target="_blank" rel="noreferrer" className={linkClasses()}>
          {t.see}
        </a>
      )}
    </p>
  );
}

/** What was decided, by whom, when and why. */
export function ApprovalOutcome({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const locale = useLocale();
  return (
    <Callout tone={approval.status === "approved" ? "success" : "info"} title={saidOfDecision(approval, t)}>
      {approval.decidedAt && <RelativeTime value={approval.decidedAt} locale={locale} />}
      {approval.status === "expired" && <p>{approval.client ? t.client.tooLate : t.tooLate[approval.whenExpired]}</p>}
      {approval.rule && (
        <p>
          <IntentLink href="/approvals/rules" className={linkClasses()}>
            {t.seeRules}
          </IntentLink>
        </p>
      )}
      {approval.client && approval.status === "approved" && <ClientResult approval={approval} />}
      {approval.comment && <p className="whitespace-pre-wrap">{approval.comment}</p>}
    </Callout>
  );
}
