"use client";

import type { FormInput } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Checkbox, Field, type FieldControlProps, Input, type InputProps, NativeSelect, Textarea } from "@bizosaas/ui";
import { formWords } from "./words.ts";

type Props = { field: FormInput; error: string | undefined };

const inputs: Partial<Record<FormInput["kind"], InputProps>> = {
  email: { type: "email", autoComplete: "email", maxLength: 254 },
  number: { inputMode: "decimal", maxLength: 40 },
  date: { type: "date" },
};

function Control({ field, control }: { field: FormInput; control: FieldControlProps }) {
  const t = useWords(formWords);
  const { name, kind, options } = field;
  if (kind === "long_text") return <Textarea {...control} name={name} rows={5} maxLength={10_000} />;
  if (kind === "choice") {
    const choices = options.map((value) => ({ value, label: value }));
    return <NativeSelect {...control} size="lg" name={name} placeholder={t.choose} defaultValue="" options={choices} />;
  }
  return <Input {...control} maxLength={500} size="lg" {...inputs[kind]} name={name} />;
}

/** One question, with what is wrong with its answer. */
export function PublicFormField({ field, error }: Props) {
  const { name, label, help, kind, required } = field;
  if (kind !== "checkbox") {
    return (
      <Field label={label} help={help || undefined} error={error} required={required} markOptional={!required}>
        {(control) => <Control field={field} control={control} />}
      </Field>
    );
  }
  return (
    <div className="grid gap-1.5">
      <Checkbox name={name} label={label} help={help || undefined} aria-invalid={error ? true : undefined} />
      {error && (
        <p role="alert" className="text-dense text-danger-text">
          {error}
        </p>
      )}
    </div>
  );
}
