"use client";

import type { FormField, JsonObject } from "@bizosaas/contracts";
import { type ActionError, fieldError } from "@bizosaas/portal-kit/client";
import { FormFieldInput, type FormFieldInputProps, initialFormValues } from "@bizosaas/ui";
import { useState } from "react";

/** The values of a form that a declaration describes. */
export const useDescribedForm = (fields: readonly FormField[], stored?: Record<string, unknown>) => {
  const [values, setValues] = useState(() => initialFormValues(fields, stored));
  const secrets = fields.filter(({ secret, control }) => secret || control === "password").map(({ name }) => name);
  return {
    values,
    set: (name: string, value: unknown) => setValues((old) => ({ ...old, [name]: value })),
    /** After a refusal: what was typed stays, except secrets. */
    forgetSecrets: () =>
      setValues((old) => Object.fromEntries(Object.entries(old).filter(([name]) => !secrets.includes(name)))),
    /** What is sent: fields without a value are left out. */
    toInput: (): JsonObject =>
      Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
      ) as JsonObject,
  };
};

type DescribedFieldsProps = {
  fields: readonly FormField[];
  form: ReturnType<typeof useDescribedForm>;
  error: ActionError | null;
  disabled: boolean;
  /** Takes over what needs the caller's data. */
  renderControl?: FormFieldInputProps["renderControl"];
};

/** The fields of a declaration, with what the gateway says about each. */
export function DescribedFields({ fields, form, error, disabled, renderControl }: DescribedFieldsProps) {
  return fields.map((field) => (
    <FormFieldInput
      key={field.name}
      field={field}
      value={form.values[field.name]}
      onChange={(value) => form.set(field.name, value)}
      error={["form.", "input.", ""].map((at) => fieldError(error, `${at}${field.name}`)).find(Boolean)}
      disabled={disabled}
      renderControl={renderControl}
    />
  ));
}
