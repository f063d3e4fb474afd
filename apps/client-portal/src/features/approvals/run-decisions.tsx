"use client";

import type { Approval } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Card, linkClasses, RelativeTime } from "@bizosaas/ui";
import { saidOfDecision } from "./said-of-decision.ts";
import { approvalWords } from "./words.ts";

/** What people answered in a run, with their reasons. */
export function RunDecisions({ approvals }: { approvals: readonly Approval[] }) {
  const t = useWords(approvalWords);
  const locale = useLocale();
  const decided = approvals.filter(({ status }) => status !== "pending");
  if (decided.length === 0) return null;
  return (
    <Card title={t.decisions}>
      <ul className="grid gap-3">
        {decided.map(({ id, title, decidedAt, comment, ...approval }) => (
          <li key={id} className="grid gap-0.5">
            <p className="break-words">
              <IntentLink href={`/approvals/${id}`} className={linkClasses()}>
                {title}
              </IntentLink>
            </p>
            <p className="text-dense text-fg-muted">
              {saidOfDecision(approval, t)}
              {decidedAt && (
                <>
                  {" "}
                  · <RelativeTime value={decidedAt} locale={locale} />
                </>
              )}
            </p>
            {comment && <p className="break-words whitespace-pre-wrap">{comment}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
