"use client";

import type { Approval, Decider } from "@bizosaas/contracts";
import { type ActionError, fieldError, useAction, useRead, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, DialogClose, Field, NativeSelect, Skeleton, Textarea } from "@bizosaas/ui";
import { UserRoundCheck } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { handOverApproval } from "./actions.ts";
import { deciderOptions } from "./decider-options.ts";
import { handoverWords } from "./handover-words.ts";

type FormProps = {
  id: string;
  deciders: readonly Decider[];
  error: ActionError | null;
  onSubmit: (form: FormData) => void;
};

function HandOverForm({ id, deciders, error, onSubmit }: FormProps) {
  const t = useWords(handoverWords);
  if (deciders.length === 0) return <Callout tone="info">{t.nobody}</Callout>;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form method="post" id={id} onSubmit={submit} className="grid gap-4">
      {error && !fieldError(error, "toUserId") && <Callout tone="danger">{error.message}</Callout>}
      <Field label={t.colleague} error={fieldError(error, "toUserId")} required>
        {(control) => (
          <NativeSelect
            {...control}
            name="toUserId"
            defaultValue=""
            placeholder={t.choose}
            options={deciderOptions(deciders, t.away)}
          />
        )}
      </Field>
      <Field label={t.reason} help={t.reasonHint} error={fieldError(error, "reason")} markOptional>
        {(control) => <Textarea {...control} name="reason" rows={2} maxLength={500} />}
      </Field>
    </form>
  );
}

/** Hands an open approval to a colleague, who is asked for by name. */
export function HandOverDialog({ approval, onDone }: { approval: Approval; onDone: (approval: Approval) => void }) {
  const t = useWords(handoverWords);
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const { value, failure, again } = useRead<{ items: Decider[] }>({ url: isOpen ? "/api/approvals/deciders" : null });
  const settle = (handed: Approval) => {
    setOpen(false);
    onDone(handed);
  };
  const { run, isPending, error } = useAction(handOverApproval, { failure: "inline", success: t.done, onDone: settle });
  const submit = (form: FormData) => {
    const reason = String(form.get("reason")).trim();
    void run({ approvalId: approval.id, toUserId: String(form.get("toUserId")), ...(reason && { reason }) });
  };
  return (
    <Dialog
      title={t.title}
      description={t.hint}
      size="sm"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" icon={<UserRoundCheck aria-hidden />}>
          {t.handOver}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={isPending} disabled={!value?.items.length}>
            {t.submit}
          </Button>
        </>
      }
    >
      {value && <HandOverForm id={formId} deciders={value.items} error={error} onSubmit={submit} />}
      {!value && failure && (
        <Callout tone="danger">
          {failure}{" "}
          <Button size="sm" onClick={again}>
            {t.retry}
          </Button>
        </Callout>
      )}
      {!value && !failure && <Skeleton height="tile" />}
    </Dialog>
  );
}
