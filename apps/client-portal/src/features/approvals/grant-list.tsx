"use client";

import type { Approval, ApprovalGrant } from "@bizosaas/contracts";
import { type ActionError, useWords } from "@bizosaas/portal-kit/client";
import { Button, Skeleton } from "@bizosaas/ui";
import { Pencil, RotateCcw } from "lucide-react";
import dynamic from "next/dynamic";
import { canEdit, type GrantEdits, toEdits } from "./grant-edits.ts";
import { GrantItem } from "./grant-item.tsx";
import { approvalWords } from "./words.ts";

// A form for every kind of field: most approvals are answered as they are.
const GrantEditor = dynamic(() => import("./grant-editor.tsx").then((module) => module.GrantEditor), {
  loading: () => <Skeleton height="tile" />,
});

type Editing = { edits: GrantEdits; onEdit: (edits: GrantEdits) => void; error: ActionError | null };

function EditableGrant({ grant, grants, edits, onEdit, error }: Editing & Grants & { grant: ApprovalGrant }) {
  const t = useWords(approvalWords).grants;
  const values = edits[grant.id];
  const discard = () => onEdit(Object.fromEntries(Object.entries(edits).filter(([id]) => id !== grant.id)));
  if (!canEdit(grant)) return <GrantItem grant={grant} />;
  if (!values) {
    return (
      <GrantItem
        grant={grant}
        actions={
          <Button
            size="sm"
            icon={<Pencil aria-hidden />}
            onClick={() => onEdit({ ...edits, [grant.id]: { ...grant.arguments } })}
          >
            {t.edit}
          </Button>
        }
      />
    );
  }
  return (
    <GrantItem
      grant={grant}
      actions={
        <Button size="sm" icon={<RotateCcw aria-hidden />} onClick={discard}>
          {t.discard}
        </Button>
      }
      editor={
        <GrantEditor
          grant={grant}
          values={values}
          onChange={(changed) => onEdit({ ...edits, [grant.id]: changed })}
          index={toEdits(grants, edits).findIndex(({ grantId }) => grantId === grant.id)}
          error={error}
        />
      }
    />
  );
}

type Grants = Pick<Approval, "grants">;

/** Everything a yes opens, each write by itself; editable while it is still asked. */
export function GrantList({ grants, editing }: Grants & { editing?: Editing }) {
  const t = useWords(approvalWords).grants;
  if (grants.length === 0) return null;
  return (
    <div role="group" aria-label={t.title} className="grid gap-2">
      <p className="text-dense text-fg-muted">{t.title}</p>
      <ul className="grid gap-3">
        {grants.map((grant) =>
          editing ? (
            <EditableGrant key={grant.id} grant={grant} grants={grants} {...editing} />
          ) : (
            <GrantItem key={grant.id} grant={grant} />
          ),
        )}
      </ul>
    </div>
  );
}
