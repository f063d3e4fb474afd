"use client";

import type { Approval, JsonValue } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, DescriptionList, JsonView, RelativeTime } from "@bizosaas/ui";
import { ApprovalHistory } from "./approval-history.tsx";
import { ApprovalOutcome } from "./approval-outcome.tsx";
import { ApprovalReview } from "./approval-review.tsx";
import { GrantList } from "./grant-list.tsx";
import { handoverWords } from "./handover-words.ts";
import { useExpiry } from "./use-expiry.ts";
import { approvalWords } from "./words.ts";

const isPlain = (value: JsonValue): boolean => value === null || typeof value !== "object";

function Details({ details }: { details: JsonValue }) {
  const t = useWords(approvalWords);
  if (details === null || typeof details !== "object") return null;
  const entries = Object.entries(details);
  if (entries.length === 0) return null;
  if (Array.isArray(details) || !entries.every(([, value]) => isPlain(value))) {
    return <JsonView label={t.details} value={details} />;
  }
  return <DescriptionList items={entries.map(([term, value]) => ({ id: term, term, value: String(value ?? "") }))} />;
}

function Expiry({ expiresAt, approval }: { expiresAt: string; approval: Approval }) {
  const t = useWords(approvalWords);
  const locale = useLocale();
  return (
    <p className="text-dense text-fg-muted">
      {t.expires} <RelativeTime value={expiresAt} locale={locale} />.{" "}
      {approval.client ? t.client.inTime : t.inTime[approval.whenExpired]}
    </p>
  );
}

type Props = { approval: Approval; canDecide: boolean; onDecided?: ((approval: Approval) => void) | undefined };

/** What is asked, with its details, and the decision: to be made, or as it was made. */
export function ApprovalBody({ approval, canDecide, onDecided }: Props) {
  const t = useWords(approvalWords);
  const h = useWords(handoverWords);
  const locale = useLocale();
  const hasExpired = useExpiry(approval.status === "pending" ? approval.expiresAt : null);
  const isPending = approval.status === "pending" && !hasExpired;
  const shown: Approval = hasExpired ? { ...approval, status: "expired" } : approval;
  return (
    <div className="grid gap-4">
      {approval.message && <p className="max-w-prose text-body break-words whitespace-pre-wrap">{approval.message}</p>}
      <Details details={approval.details} />
      {!isPending && <ApprovalOutcome approval={shown} />}
      <ApprovalHistory approval={approval} />
      {isPending && approval.expiresAt && <Expiry expiresAt={approval.expiresAt} approval={approval} />}
      {isPending && approval.escalatesAt && !approval.escalatedAt && (
        <p className="text-dense text-fg-muted">
          {h.escalates} <RelativeTime value={approval.escalatesAt} locale={locale} />.
        </p>
      )}
      {isPending && canDecide ? (
        <ApprovalReview approval={approval} onDecided={onDecided} />
      ) : (
        <GrantList grants={approval.grants} />
      )}
      {isPending && !canDecide && <Callout tone="info">{t.notAllowed}</Callout>}
    </div>
  );
}
