"use client";

import type { FormField, JsonObject } from "@bizosaas/contracts";
import type { ActionResult } from "@bizosaas/portal-kit";
import { fieldError, useAction } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input, linkClasses } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import { DescribedFields, useDescribedForm } from "./described-fields.tsx";

type Props<Value> = {
  /** What the connector or provider asks for. */
  fields: readonly FormField[];
  docsUrl: string;
  words: { failedTitle: string; name: string; nameHelp: string; docs: string; submit: string; done: string };
  defaultName?: string | undefined;
  /** Hears what is typed as the name, for a caller that keeps it. */
  onName?: ((name: string) => void) | undefined;
  isNameRequired?: boolean | undefined;
  /** The key belongs to the request: what is sent again after its answer was lost is done once. */
  save: (given: { name: string; form: JsonObject }, key?: string) => Promise<ActionResult<Value>>;
  onSaved: (value: Value) => void;
};

/** The form of a declaration, and a name for what it makes. A refusal is told in place; only secrets are forgotten. */
export function DescribedForm<Value>(props: Props<Value>) {
  const { fields, docsUrl, words, defaultName = "", onName, isNameRequired = false, save, onSaved } = props;
  const form = useDescribedForm(fields);
  const [name, setName] = useState(defaultName);
  const { run, isPending, error } = useAction(save, { failure: "inline", success: words.done });
  const rename = (next: string) => {
    setName(next);
    onName?.(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await run({ name: name.trim(), form: form.toInput() });
    if (saved === null) form.forgetSecrets();
    else onSaved(saved);
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={words.failedTitle}>
          {error.message}
        </Callout>
      )}
      <DescribedFields fields={fields} form={form} error={error} disabled={isPending} />
      <Field
        label={words.name}
        help={words.nameHelp}
        error={fieldError(error, "name")}
        required={isNameRequired}
        markOptional
      >
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => rename(event.currentTarget.value)}
            maxLength={120}
            disabled={isPending}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <a href={docsUrl} target="_blank" rel="noreferrer" className={linkClasses()}>
          {words.docs}
        </a>
        <Button type="submit" variant="primary" loading={isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
