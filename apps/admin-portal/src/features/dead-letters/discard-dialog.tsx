"use client";

import type { DeadLetter } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, Textarea } from "@bizosaas/ui";
import { type FormEvent, useId, useState } from "react";
import { discardDeadLetter } from "./actions.ts";
import { deadLetterWords, topicOf } from "./words.ts";

/** Says what will never happen, and asks why. */
export function DiscardDialog({ letter }: { letter: DeadLetter }) {
  const t = useWords(deadLetterWords);
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const { run, isPending, error } = useAction(discardDeadLetter, {
    failure: "inline",
    success: t.discarded,
    onDone: () => setOpen(false),
  });
  const topic = topicOf(letter.topic, t);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    void run({ messageId: letter.id, reason });
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t.discardTitle(topic)}
      description={t.discardHint(letter.tenantName)}
      trigger={
        <Button size="sm" aria-label={t.discardThat(topic, letter.tenantName)}>
          {t.discard}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} variant="danger" loading={isPending}>
          {t.discard}
        </Button>
      }
    >
      <form method="post" id={formId} onSubmit={submit} className="grid gap-4">
        {error && (
          <Callout tone="danger" title={t.discardFailed}>
            {error.message}
          </Callout>
        )}
        <Field label={t.reason} help={t.reasonHelp} error={fieldError(error, "reason")} required>
          {(control) => <Textarea {...control} name="reason" rows={2} minLength={5} maxLength={500} />}
        </Field>
      </form>
    </Dialog>
  );
}
