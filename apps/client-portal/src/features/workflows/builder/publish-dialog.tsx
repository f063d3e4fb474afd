"use client";

import type { WorkflowDetail } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, Textarea } from "@bizosaas/ui";
import { Rocket } from "lucide-react";
import { useState } from "react";
import { publishWorkflow } from "../actions.ts";
import { builderWords } from "./words.ts";

type Props = {
  workflow: WorkflowDetail;
  problemCount: number;
  isDirty: boolean;
  /** Keeps what was drawn; answers whether it worked. */
  save: () => Promise<boolean>;
  revision: () => number;
  onPublished: (workflow: WorkflowDetail) => void;
};

/** Publishes the saved draft, with a note. Its button says why when it can't. */
export function PublishDialog({ workflow, problemCount, isDirty, save, revision, onPublished }: Props) {
  const t = useWords(builderWords).publish;
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const { run, isPending, error } = useAction(publishWorkflow, {
    failure: "inline",
    success: (published) => t.done(published.publishedVersion),
    onDone: (published) => {
      setOpen(false);
      setNote("");
      onPublished(published);
    },
  });
  const hasNothingNew = !isDirty && !workflow.hasUnpublishedChanges && workflow.publishedVersion !== null;
  const reason = problemCount > 0 ? t.hasProblems : hasNothingNew ? t.noChanges : undefined;
  const publish = async () => {
    if (await save()) await run({ workflowId: workflow.id, draftRevision: revision(), note: note.trim() });
    else setOpen(false);
  };
  return (
    <>
      <Button variant="primary" icon={<Rocket aria-hidden />} disabledReason={reason} onClick={() => setOpen(true)}>
        {t.button}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t.title}
        description={t.description}
        footer={
          <Button variant="primary" loading={isPending} onClick={() => void publish()}>
            {t.button}
          </Button>
        }
      >
        <div className="grid gap-4">
          {error && <Callout tone="danger">{error.message}</Callout>}
          {workflow.warnings.length > 0 && (
            <Callout tone="warning" title={t.warnings}>
              <ul className="grid gap-1">
                {workflow.warnings.map(({ nodeId, message }) => (
                  <li key={`${nodeId}:${message}`}>{message}</li>
                ))}
              </ul>
            </Callout>
          )}
          <Field label={t.note} help={t.noteHelp} markOptional>
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
      </Dialog>
    </>
  );
}
