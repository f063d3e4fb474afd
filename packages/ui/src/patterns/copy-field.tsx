"use client";

import { Field } from "../primitives/field.tsx";
import { Input } from "../primitives/input.tsx";
import { CopyButton } from "./copy-button.tsx";

/** A value to take elsewhere: a webhook's address, an id. */
export function CopyField({ label, value, help }: { label: string; value: string; help?: string | undefined }) {
  return (
    <Field label={label} help={help}>
      {({ required: _, ...control }) => (
        <span className="flex min-w-0 items-center gap-2">
          <Input {...control} readOnly font="mono" value={value} onFocus={(event) => event.currentTarget.select()} />
          <CopyButton value={value} label={label} />
        </span>
      )}
    </Field>
  );
}
