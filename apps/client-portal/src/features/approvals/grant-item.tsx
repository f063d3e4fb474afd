"use client";

import type { ApprovalGrant } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, Callout, RelativeTime } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { GivenValues } from "./given-values.tsx";
import { GrantDifference } from "./grant-difference.tsx";
import { approvalWords } from "./words.ts";

function Traces({ grant }: { grant: ApprovalGrant }) {
  const t = useWords(approvalWords).grants;
  const locale = useLocale();
  const { usedAt, expiresAt, editedByName } = grant;
  if (!usedAt && !expiresAt && !editedByName) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-dense text-fg-muted">
      {editedByName && <span>{t.editedBy(editedByName)}</span>}
      {usedAt && (
        <span>
          {t.used} <RelativeTime value={usedAt} locale={locale} />
        </span>
      )}
      {!usedAt && expiresAt && (
        <span>
          {t.mustBeUsed} <RelativeTime value={expiresAt} locale={locale} />
        </span>
      )}
    </p>
  );
}

function Body({ grant }: { grant: ApprovalGrant }) {
  const t = useWords(approvalWords).grants;
  if (!grant.arguments) {
    return <Callout tone="warning">{grant.argumentsHash === null ? t.notKnown : t.erased}</Callout>;
  }
  return (
    <>
      <GivenValues fields={grant.fields} given={grant.arguments} />
      {grant.originalArguments && (
        <GrantDifference grant={grant} before={grant.originalArguments} after={grant.arguments} />
      )}
    </>
  );
}

type Props = { grant: ApprovalGrant; actions?: ReactNode; editor?: ReactNode };

/** One write that a yes opens: where, what, and with exactly which values. */
export function GrantItem({ grant, actions, editor }: Props) {
  const t = useWords(approvalWords).grants;
  const { stepName, toolTitle, connectionName, effect } = grant;
  return (
    <li className="grid gap-3 rounded-card border border-border p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid min-w-0 gap-0.5">
          <span className="flex flex-wrap items-center gap-2 font-semibold break-words">
            {toolTitle}
            {effect === "destructive" && <Badge tone="danger">{t.destructive}</Badge>}
          </span>
          <span className="text-dense text-fg-muted">{[stepName, connectionName].filter(Boolean).join(" · ")}</span>
        </div>
        {actions}
      </div>
      {editor ?? <Body grant={grant} />}
      <Traces grant={grant} />
    </li>
  );
}
