"use client";

import type { ApprovalGrant, JsonObject } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Skeleton } from "@bizosaas/ui";
import dynamic from "next/dynamic";
import { changedFields } from "./grant-edits.ts";
import { approvalWords } from "./words.ts";

const DiffView = dynamic(() => import("@bizosaas/ui/diff-view").then(({ DiffView }) => DiffView), {
  loading: () => <Skeleton height="tile" />,
});

type Props = { grant: ApprovalGrant; before: JsonObject; after: JsonObject };

/** What the workflow would send beside what the approver wants, field by field. */
export function GrantDifference({ grant, before, after }: Props) {
  const t = useWords(approvalWords).grants;
  const changes = changedFields(grant, before, after);
  if (changes.length === 0) return <p className="text-dense text-fg-muted">{t.unchanged}</p>;
  return (
    <ul className="grid gap-3">
      {changes.map(({ name, label, before: was, after: becomes }) => (
        <li key={name} className="grid gap-1">
          <span className="text-dense text-fg-muted">{t.difference(label)}</span>
          <DiffView label={t.difference(label)} kind="text" before={was} after={becomes} />
        </li>
      ))}
    </ul>
  );
}
