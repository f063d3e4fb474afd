"use client";

import type { ReactNode } from "react";
import { Checkbox } from "../../primitives/checkbox.tsx";
import { Field } from "../../primitives/field.tsx";
import { SecretField } from "../secret-field.tsx";
import type { DescribedControlProps } from "./control-props.ts";
import { DescribedControl } from "./described-control.tsx";
import type { ExpressionReference, FormFieldDescriptor } from "./form-field-descriptor.ts";

export type { DescribedControlProps } from "./control-props.ts";

export type FormFieldInputProps = {
  field: FormFieldDescriptor;
  value: unknown;
  onChange: (value: unknown) => void;
  error?: string | undefined;
  disabled?: boolean | undefined;
  /** Of a code's text, counted from 1: the line that can't be read. */
  errorLine?: number | undefined;
  /** For a secret that is already stored: what may be told of it. Its value never comes back. */
  storedSecret?: ReactNode;
  /** What templates and expressions may refer to. */
  references?: readonly ExpressionReference[] | undefined;
  /** Takes over the control, not label, help and error; without it, `DescribedControl` draws it. */
  renderControl?: ((props: DescribedControlProps) => ReactNode) | undefined;
};

function CheckboxField({ field, value, onChange, error, disabled = false }: FormFieldInputProps) {
  return (
    <div className="grid gap-1.5">
      <Checkbox
        name={field.name}
        label={field.label}
        help={field.help}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        checked={value === true}
        onCheckedChange={(checked) => onChange(checked === true)}
      />
      {error && (
        <p role="alert" className="text-dense text-danger-text">
          {error}
        </p>
      )}
    </div>
  );
}

/** One field of a described form: the control its descriptor names, with label, help and error. */
export function FormFieldInput(props: FormFieldInputProps) {
  const {
    field,
    value,
    onChange,
    error,
    disabled = false,
    storedSecret,
    references = [],
    errorLine,
    renderControl,
  } = props;
  if (field.control === "checkbox") return <CheckboxField {...props} />;
  const shared = { label: field.label, help: field.help, error, required: field.required, markOptional: true };
  if (field.secret || field.control === "password") {
    return (
      <SecretField
        {...shared}
        stored={storedSecret}
        value={typeof value === "string" ? value : undefined}
        onChange={onChange}
        name={field.name}
        placeholder={field.placeholder}
        disabled={disabled}
      />
    );
  }
  return (
    <Field {...shared}>
      {(control) => {
        const controlProps = { field, control, value, onChange, disabled, references, errorLine };
        return renderControl ? renderControl(controlProps) : <DescribedControl {...controlProps} />;
      }}
    </Field>
  );
}
