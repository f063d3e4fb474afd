"use client";

import type { Approval } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, RelativeTime } from "@bizosaas/ui";
import { approvalWords } from "./words.ts";

/** What was decided, by whom, when and why. */
export function ApprovalOutcome({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const locale = useLocale();
  const status = t.status[approval.status];
  const said = approval.decidedByName ? t.by(status, approval.decidedByName) : status;
  return (
    <Callout tone={approval.status === "approved" ? "success" : "info"} title={said}>
      {approval.decidedAt && <RelativeTime value={approval.decidedAt} locale={locale} />}
      {approval.status === "expired" && <p>{t.tooLate[approval.whenExpired]}</p>}
      {approval.comment && <p className="whitespace-pre-wrap">{approval.comment}</p>}
    </Callout>
  );
}
