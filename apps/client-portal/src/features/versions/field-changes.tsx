"use client";

import type { FieldChange, NodeKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { DescriptionList, Skeleton } from "@bizosaas/ui";
import dynamic from "next/dynamic";
import { type FieldNames, fieldLabel, fieldOf, fieldText, isLong } from "./field-text.ts";
import { versionWords } from "./words.ts";

const DiffView = dynamic(() => import("@bizosaas/ui/diff-view").then((view) => view.DiffView), {
  loading: () => <Skeleton height="tile" />,
});

type Props = { changes: readonly FieldChange[]; kind: NodeKind | undefined; names: FieldNames };

function Change({
  change,
  label,
  before,
  after,
}: {
  change: FieldChange;
  label: string;
  before: string;
  after: string;
}) {
  const t = useWords(versionWords);
  if (change.isSecret) return <p className="text-body">{t.secretChanged}</p>;
  if (isLong(before) || isLong(after)) return <DiffView label={label} kind="text" before={before} after={after} />;
  return (
    <DescriptionList
      items={[
        { id: "before", term: t.before, value: before },
        { id: "after", term: t.after, value: after },
      ]}
    />
  );
}

/** What changed in one step, field by field, in the words of its form. */
export function FieldChanges({ changes, kind, names }: Props) {
  const t = useWords(versionWords);
  return (
    <ul className="grid gap-4">
      {changes.map((change) => {
        const field = fieldOf(change.field, kind);
        const text = (side: "before" | "after") => fieldText(change.field, change[side], field, names, t);
        const label = fieldLabel(change.field, kind, t);
        return (
          <li key={change.field} className="grid gap-1.5">
            <h4 className="text-body font-semibold">{label}</h4>
            <Change change={change} label={label} before={text("before")} after={text("after")} />
          </li>
        );
      })}
    </ul>
  );
}
