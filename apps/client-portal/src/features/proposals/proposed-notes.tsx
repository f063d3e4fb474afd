"use client";

import type { ProposedWorkflow, WorkflowProblem } from "@bizosaas/contracts";
import { fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Card, Field, Input, Money } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import type { KindsByName } from "../workflows/to-canvas-graph.tsx";
import { NoteList } from "./note-list.tsx";
import type { Proposing } from "./use-proposal.ts";
import { type ProposalWords, proposalWords } from "./words.ts";

const messagesOf = (problems: readonly WorkflowProblem[]) => [...new Set(problems.map(({ message }) => message))];

/** What is to be chosen, as the builder's form calls it. */
const choiceOf = ({ proposed, kinds }: Pick<Props, "proposed" | "kinds">, t: ProposalWords) => {
  const kindOf = (nodeId: string | null) =>
    kinds.get(proposed.definition.nodes.find(({ id }) => id === nodeId)?.kind ?? "");
  return ({ nodeId, nodeName, field, message }: WorkflowProblem): string => {
    const label = kindOf(nodeId)?.fields.find(({ name }) => name === field)?.label;
    return label === undefined || nodeName === null ? message : t.choice(label, nodeName);
  };
};

type Props = { proposed: ProposedWorkflow; kinds: KindsByName; costMicros: number | null; proposing: Proposing };

/** What was drafted, in words, and the button that makes it a draft. */
export function ProposedNotes({ proposed, kinds, costMicros, proposing }: Props) {
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
        <NoteList title={t.choices} notes={proposed.choices.map(choiceOf({ proposed, kinds }, t))} />
        <NoteList title={t.assumptions} notes={proposed.assumptions} />
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
        {costMicros !== null && (
          <p className="text-dense text-fg-muted">
            {t.cost} <Money micros={costMicros} />
          </p>
        )}
      </div>
    </Card>
  );
}
