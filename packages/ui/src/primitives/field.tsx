"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useUiWords } from "../words/ui-words.tsx";

/** What `Field` hands to its control: spread it on an Input, Textarea, Select, Combobox, DatePicker, RadioGroup and the like. */
export type FieldControlProps = {
  id: string;
  /** The label, also for what `htmlFor` names nothing: a group is no form control. */
  "aria-labelledby": string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean;
  /** Only there when the field has a `disabledReason`: the control is reached as before, and refuses every change. */
  "aria-disabled"?: true;
};

export type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do; announced when it appears. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Lets nothing change the control and says why in place of the help. */
  disabledReason?: string | undefined;
  /** Says "optional" beside the label; for forms in which most fields are required. */
  markOptional?: boolean | undefined;
  id?: string | undefined;
  children: (control: FieldControlProps) => ReactNode;
};

/** Label, control, help and error, wired by ids. */
export function Field(props: FieldProps) {
  const { label, error, required = false, disabledReason, markOptional = false, id, children } = props;
  const note = disabledReason ?? props.help;
  const words = useUiWords();
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [note && `${controlId}-help`, error && `${controlId}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-2">
        <label id={`${controlId}-label`} htmlFor={controlId} className="text-body font-semibold text-fg">
          {label}
        </label>
        {markOptional && !required && <span className="text-meta text-fg-subtle">{words.optional}</span>}
      </div>
      {children({
        id: controlId,
        "aria-labelledby": `${controlId}-label`,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        required,
        ...(disabledReason !== undefined && { "aria-disabled": true as const }),
      })}
      {error && (
        <p id={`${controlId}-error`} role="alert" className="flex gap-1.5 text-dense text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {note && (
        <div id={`${controlId}-help`} className="text-dense text-fg-muted">
          {note}
        </div>
      )}
    </div>
  );
}
