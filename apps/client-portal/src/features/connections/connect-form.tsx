"use client";

import type { Connector } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input, linkClasses } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { DescribedFields, useDescribedForm } from "../described-form/described-fields.tsx";
import { createConnection } from "./actions.ts";
import { connectionWords } from "./words.ts";

/** The form of a connector's declaration. A refusal is told in place; what was typed stays, except secrets. */
export function ConnectForm({ connector }: { connector: Pick<Connector, "id" | "name" | "form" | "docsUrl"> }) {
  const t = useWords(connectionWords).form;
  const router = useRouter();
  const form = useDescribedForm(connector.form);
  const [name, setName] = useState("");
  const { run, isPending, error } = useAction(createConnection, { failure: "inline", success: t.connected });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const connection = await run({
      connectorId: connector.id,
      ...(name.trim() && { name: name.trim() }),
      form: form.toInput(),
    });
    if (connection) router.push(`/connections/${connection.id}`);
    else form.forgetSecrets();
  };

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      <DescribedFields fields={connector.form} form={form} error={error} disabled={isPending} />
      <Field label={t.name} help={t.nameHelp} error={fieldError(error, "name")} markOptional>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={120}
            disabled={isPending}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <a href={connector.docsUrl} target="_blank" rel="noreferrer" className={linkClasses()}>
          {t.docs}
        </a>
        <Button type="submit" variant="primary" loading={isPending}>
          {t.submit(connector.name)}
        </Button>
      </div>
    </form>
  );
}
