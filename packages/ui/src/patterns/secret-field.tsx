"use client";

import { KeyRound } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../primitives/button.tsx";
import { Field, type FieldProps } from "../primitives/field.tsx";
import { PasswordInput } from "../primitives/password-input.tsx";
import { useUiWords } from "../words/ui-words.tsx";

export type SecretFieldProps = Omit<FieldProps, "children"> & {
  /** What may be told of the stored secret ("ends in 4f2c, saved 3 days ago"); absent when none is stored. */
  stored?: ReactNode;
  value: string | undefined;
  /** `undefined` keeps what is stored. */
  onChange: (value: string | undefined) => void;
  name?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
};

/** A write-only value: it can be set and replaced, never read back. */
export function SecretField({ stored, value, onChange, name, placeholder, disabled, ...field }: SecretFieldProps) {
  const words = useUiWords();
  const [isReplacing, setReplacing] = useState(false);
  const cancel = () => {
    setReplacing(false);
    onChange(undefined);
  };
  return (
    <Field {...field}>
      {(control) =>
        stored && !isReplacing ? (
          <span className="flex min-h-8 min-w-0 items-center gap-2 rounded-control border border-border bg-sunken py-0.5 pe-0.5 ps-2.5">
            <KeyRound aria-hidden className="size-4 shrink-0 text-fg-muted" />
            <span className="min-w-0 flex-1 truncate text-body text-fg-muted">{stored}</span>
            <Button
              size="sm"
              variant="ghost"
              id={control.id}
              aria-label={words.replace}
              aria-labelledby={`${control.id} ${control.id}-label`}
              aria-describedby={control["aria-describedby"]}
              aria-disabled={control["aria-disabled"]}
              disabled={disabled}
              onClick={control["aria-disabled"] ? undefined : () => setReplacing(true)}
            >
              {words.replace}
            </Button>
          </span>
        ) : (
          <span className="flex items-center gap-2">
            <span className="min-w-0 flex-1">
              <PasswordInput
                {...control}
                name={name}
                placeholder={placeholder}
                disabled={disabled}
                autoComplete="off"
                value={value ?? ""}
                onChange={(event) => onChange(event.currentTarget.value || undefined)}
              />
            </span>
            {isReplacing && <Button onClick={cancel}>{words.cancel}</Button>}
          </span>
        )
      }
    </Field>
  );
}
