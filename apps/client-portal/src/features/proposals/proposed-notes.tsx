"use client";

import type { ProposedWorkflow, WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Callout, Card, Money } from "@bizosaas/ui";
import type { ReactNode } from "react";
import type { KindsByName } from "../workflows/to-canvas-graph.tsx";
import { NoteList } from "./note-list.tsx";
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

type Props = {
  title: string;
  proposed: ProposedWorkflow;
  kinds: KindsByName;
  costMicros: number | null;
  /** What can be made of it. */
  children: ReactNode;
};

/** What a model drew, in words. */
export function ProposedNotes({ title, proposed, kinds, costMicros, children }: Props) {
  const t = useWords(proposalWords);
  return (
    <Card title={title} description={t.readyHint}>
      <div className="grid gap-4">
        <p className="break-words">{proposed.summary}</p>
        {proposed.warnings.length > 0 && (
          <Callout tone="warning" title={t.warnings}>
            {messagesOf(proposed.warnings).join(" ")}
          </Callout>
        )}
        <NoteList title={t.choices} notes={proposed.choices.map(choiceOf({ proposed, kinds }, t))} />
        <NoteList title={t.assumptions} notes={proposed.assumptions} />
        {children}
        {costMicros !== null && (
          <p className="text-dense text-fg-muted">
            {t.cost} <Money micros={costMicros} />
          </p>
        )}
      </div>
    </Card>
  );
}
