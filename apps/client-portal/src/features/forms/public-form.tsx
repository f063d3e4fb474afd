"use client";

import type { PublicForm } from "@bizosaas/contracts";
import { fieldError, useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout } from "@bizosaas/ui";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { submitForm } from "./actions.ts";
import { PublicFormField } from "./public-form-field.tsx";
import { formWords } from "./words.ts";

type Props = { address: string; submissionId: string; form: PublicForm };

const valuesOf = (form: PublicForm, data: FormData): Record<string, string | boolean> =>
  Object.fromEntries(
    form.fields.map(({ name, kind }) => [name, kind === "checkbox" ? data.has(name) : String(data.get(name) ?? "")]),
  );

/** Nobody sees it or comes to it by keyboard; what fills it in is a program. */
function Honeypot() {
  const t = useWords(formWords);
  return (
    <div aria-hidden className="sr-only">
      <label>
        {t.honeypot}
        <input name="website" type="text" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}

function Thanks({ text }: { text: string }) {
  const t = useWords(formWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid gap-2">
      <h2 ref={heading} tabIndex={-1} className="text-lead font-semibold">
        {t.thanksTitle}
      </h2>
      <p className="text-body whitespace-pre-line">{text || t.thanks}</p>
    </div>
  );
}

/** What a form asks. What was typed stays until it was received; sent twice, it counts once. */
export function PublicFormView({ address, submissionId, form }: Props) {
  const t = useWords(formWords);
  const locale = useLocale();
  const element = useRef<HTMLFormElement>(null);
  const [thanks, setThanks] = useState<string | null>(null);
  const { run, isPending, error } = useAction(submitForm, {
    failure: "inline",
    onDone: (done) => setThanks(done.thanks),
  });
  useEffect(() => {
    if (error) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [error]);
  if (thanks !== null) return <Thanks text={thanks} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const website = String(data.get("website") ?? "");
    void run({ address, submissionId, values: valuesOf(form, data), website, locale });
  };
  return (
    <form ref={element} method="post" noValidate onSubmit={submit} className="grid gap-4">
      {form.description && <p className="text-body whitespace-pre-line">{form.description}</p>}
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      {form.fields.map((field) => (
        <PublicFormField key={field.name} field={field} error={fieldError(error, `values.${field.name}`)} />
      ))}
      <Honeypot />
      <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
        {form.submitLabel || t.send}
      </Button>
    </form>
  );
}
