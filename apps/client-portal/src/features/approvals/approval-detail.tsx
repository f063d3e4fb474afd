"use client";

import type { Approval } from "@bizosaas/contracts";
import { IntentLink, PageCrumb, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { buttonClasses, Card, linkClasses, PageHeader, RelativeTime, StatusBadge } from "@bizosaas/ui";
import { ApprovalBody } from "./approval-body.tsx";
import { approvalLook } from "./approval-status.ts";
import { askerOf } from "./asker-of.ts";
import { approvalWords } from "./words.ts";

function Asker({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  if (approval.workflowId === null) return askerOf(approval, t);
  return (
    <IntentLink href={`/workflows/${approval.workflowId}`} className={linkClasses({ variant: "muted" })}>
      {askerOf(approval, t)}
    </IntentLink>
  );
}

/** One approval on its own page: where a link from a notification leads. */
export function ApprovalDetail({ approval, canDecide }: { approval: Approval; canDecide: boolean }) {
  const t = useWords(approvalWords);
  const locale = useLocale();
  return (
    <>
      <PageCrumb label={approval.title} />
      <PageHeader
        title={approval.title}
        subtitle={
          <>
            <Asker approval={approval} /> · {t.asked.toLowerCase()}{" "}
            <RelativeTime value={approval.createdAt} locale={locale} />
          </>
        }
        meta={<StatusBadge status={approvalLook[approval.status]} label={t.status[approval.status]} />}
        actions={
          approval.runId !== null && (
            <IntentLink href={`/runs/${approval.runId}`} className={buttonClasses()}>
              {t.run}
            </IntentLink>
          )
        }
      />
      <Card>
        <ApprovalBody approval={approval} canDecide={canDecide} />
      </Card>
    </>
  );
}
