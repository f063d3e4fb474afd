"use client";

import type { ProposedWorkflow, WorkflowProblem } from "@bizosaas/contracts";
import { fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Card, Field, Input, Money } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import type { Proposing } from "./use-proposal.ts";
import { proposalWords } from "./words.ts";

function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="grid gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid list-disc gap-1 ps-5 text-dense">
        {notes.map((note) => (
          <li key={note} className="break-words">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

const messagesOf = (problems: readonly WorkflowProblem[]) => [...new Set(problems.map(({ message }) => message))];

type Props = { proposed: ProposedWorkflow; costMicros: number | null; proposing: Proposing };

/** What was drafted, in words, and the button that makes it a draft. */
export function ProposedNotes({ proposed, costMicros, proposing }: Props) {
  const t = useWords(proposalWords);
  const { accept, acceptError, isAccepting } = proposing;
  const [name, setName] = useState(proposed.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept(name);
  };
  return (
    <Card title={t.ready} description={t.readyHint}>
      <div className="grid gap-4">
        <p className="break-words">{proposed.summary}</p>
        {proposed.warnings.length > 0 && (
          <Callout tone="warning" title={t.warnings}>
            {messagesOf(proposed.warnings).join(" ")}
          </Callout>
        )}
        <Notes title={t.choices} notes={messagesOf(proposed.choices)} />
        <Notes title={t.assumptions} notes={proposed.assumptions} />
        <form method="post" onSubmit={submit} className="grid gap-4">
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
        {costMicros !== null && (
          <p className="text-dense text-fg-muted">
            {t.cost} <Money micros={costMicros} />
          </p>
        )}
      </div>
    </Card>
  );
}
