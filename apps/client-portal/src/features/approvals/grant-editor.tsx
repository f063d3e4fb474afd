"use client";

import { type ApprovalGrant, secretMask } from "@bizosaas/contracts";
import { type ActionError, fieldError, useWords } from "@bizosaas/portal-kit/client";
import { FormFieldInput } from "@bizosaas/ui";
import { GrantDifference } from "./grant-difference.tsx";
import { argumentsOf } from "./grant-edits.ts";
import { approvalWords } from "./words.ts";

type Props = {
  grant: ApprovalGrant;
  values: Readonly<Record<string, unknown>>;
  onChange: (values: Record<string, unknown>) => void;
  /** Where this grant stands among the edits that were sent; -1 when it was not. */
  index: number;
  error: ActionError | null;
};

/** The action's own form, filled with what would be sent, and below it what the approver makes of it. */
export function GrantEditor({ grant, values, onChange, index, error }: Props) {
  const t = useWords(approvalWords).grants;
  return (
    <div className="grid gap-4">
      {JSON.stringify(grant.arguments).includes(secretMask) && <p className="text-dense text-fg-muted">{t.hidden}</p>}
      {grant.fields.map((field) => (
        <FormFieldInput
          key={field.name}
          field={field}
          value={values[field.name]}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
          error={fieldError(error, `edits.${index}.arguments.${field.name}`)}
        />
      ))}
      <div role="group" aria-label={t.changes} className="grid gap-2" aria-live="polite">
        <GrantDifference grant={grant} before={grant.arguments ?? {}} after={argumentsOf(grant, values)} />
      </div>
    </div>
  );
}
