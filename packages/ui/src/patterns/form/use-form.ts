"use client";

import { type FormEvent, useState } from "react";
import {
  checkForm,
  type FieldErrors,
  type FieldIssueLike,
  type FormSchema,
  fieldErrorsOf,
  isSameForm,
} from "./form-schema.ts";

/** Why saving failed: a sentence, and what is wrong with which field. */
export type FormFailure = { message: string; fields?: readonly FieldIssueLike[] | undefined };

export type FormValues = Record<string, unknown>;

export type UseFormOptions<Values extends FormValues> = {
  /** Checked before anything is sent; the server checks again. */
  schema: FormSchema<Values>;
  /** What is stored. When it changes and nothing was typed, the form follows. */
  initial: Values;
  /** Answers null when it is saved. */
  save: (values: Values) => Promise<FormFailure | null>;
};

const useStored = <Values extends FormValues>(initial: Values) => {
  const [stored, setStored] = useState(initial);
  const [given, setGiven] = useState(initial);
  const [values, setValues] = useState(initial);
  if (!isSameForm(given, initial)) {
    setGiven(initial);
    setStored(initial);
    if (isSameForm(values, stored)) setValues(initial);
  }
  return { stored, setStored, values, setValues };
};

/** The state of one form: values, a sentence per wrong field, whether it differs from what is stored. */
export const useForm = <Values extends FormValues>({ schema, initial, save }: UseFormOptions<Values>) => {
  const { stored, setStored, values, setValues } = useStored(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const refuse = (told: FieldErrors, message: string | null) => {
    setErrors(told);
    setFailure(message);
  };
  const submit = async (event?: FormEvent): Promise<boolean> => {
    event?.preventDefault();
    if (isSaving) return false;
    const checked = await checkForm(schema, values);
    if ("errors" in checked) {
      refuse(checked.errors, null);
      return false;
    }
    setSaving(true);
    const failed = await save(checked.values).finally(() => setSaving(false));
    refuse(fieldErrorsOf(failed?.fields ?? []), failed ? failed.message : null);
    if (failed) return false;
    setStored(checked.values);
    setValues(checked.values);
    return true;
  };
  return {
    values,
    errors,
    /** Changes one field and takes its complaint away. */
    set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => {
      setValues((old) => ({ ...old, [name]: value }));
      setErrors(({ [name]: _, ...rest }) => rest);
    },
    errorOf: (path: string): string | undefined => errors[path],
    /** What concerns no field that is shown beside it. */
    failure: Object.keys(errors).length > 0 ? null : failure,
    isDirty: !isSameForm(values, stored),
    isSaving,
    submit,
    reset: () => {
      setValues(stored);
      refuse({}, null);
    },
  };
};
export type FormState<Values extends FormValues> = ReturnType<typeof useForm<Values>>;
