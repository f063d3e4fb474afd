"use client";

import { definitionLimits, type WorkflowDefinition, type WorkflowNode } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Field, Textarea } from "@bizosaas/ui";
import { setNote } from "./draft-graph.ts";
import { builderWords } from "./words.ts";

type Props = {
  draft: WorkflowDefinition;
  node: WorkflowNode;
  canWrite: boolean;
  onChange: (draft: WorkflowDefinition, key?: string) => void;
};

/** What people want to be known of a step. */
export function StepNote({ draft, node, canWrite, onChange }: Props) {
  const t = useWords(builderWords).step;
  return (
    <div data-field="note">
      <Field label={t.note} help={t.noteHelp} markOptional>
        {({ required: _, ...control }) => (
          <Textarea
            {...control}
            rows={2}
            value={node.note ?? ""}
            maxLength={definitionLimits.noteLength}
            disabled={!canWrite}
            onChange={(event) => onChange(setNote(draft, node.id, event.currentTarget.value), `${node.id}:note`)}
          />
        )}
      </Field>
    </div>
  );
}
