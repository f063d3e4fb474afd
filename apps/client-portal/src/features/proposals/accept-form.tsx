"use client";

import { fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import type { Proposing } from "./use-proposal.ts";
import { proposalWords } from "./words.ts";

/** Makes a draft of what was drawn, under a name. */
export function AcceptForm({ name: drafted, proposing }: { name: string; proposing: Proposing }) {
  const t = useWords(proposalWords);
  const { accept, acceptError, isAccepting } = proposing;
  const [name, setName] = useState(drafted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept(name);
  };
  return (
    <form method="post" onSubmit={submit} className="grid max-w-md gap-4">
      {acceptError && acceptError.fields.length === 0 && <Callout tone="danger">{acceptError.message}</Callout>}
      <Field label={t.name} error={fieldError(acceptError, "name")}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={120}
            disabled={isAccepting}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" loading={isAccepting}>
        {t.create}
      </Button>
    </form>
  );
}
