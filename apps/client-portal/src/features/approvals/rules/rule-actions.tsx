"use client";

import type { ApprovalRule } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, ConfirmDialog, Dialog, DialogClose, Field, Input } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { acceptRule, dismissRule, revokeRule } from "../actions.ts";
import { ruleWords } from "./words.ts";

function AcceptDialog({ rule, onDone }: { rule: ApprovalRule; onDone: () => void }) {
  const t = useWords(ruleWords);
  const formId = useId();
  const { run, isPending, error } = useAction(acceptRule, { failure: "inline", success: t.acceptedToast, onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const most = Number(new FormData(event.currentTarget).get("maxPerDay"));
    void run({ ruleId: rule.id, maxPerDay: most });
  };
  return (
    <Dialog
      title={t.acceptTitle}
      description={t.acceptHint}
      size="sm"
      trigger={<Button variant="primary">{t.accept}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{t.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={isPending}>
            {t.acceptRule}
          </Button>
        </>
      }
    >
      <form method="post" id={formId} onSubmit={submit} className="grid gap-4">
        {error && !fieldError(error, "maxPerDay") && <Callout tone="danger">{error.message}</Callout>}
        <Field label={t.most} help={t.mostHint} error={fieldError(error, "maxPerDay")}>
          {({ required: _, ...control }) => (
            <Input {...control} name="maxPerDay" type="number" min={1} max={100} defaultValue={rule.maxPerDay} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** Accept or dismiss what is proposed; revoke what is in force. */
export function RuleActions({ rule }: { rule: ApprovalRule }) {
  const t = useWords(ruleWords);
  const router = useRouter();
  const onDone = () => router.refresh();
  const dismiss = useAction(dismissRule, { success: t.dismissed, onDone });
  const revoke = useAction(revokeRule, { success: t.revoked, onDone });
  if (rule.status !== "proposed" && rule.status !== "active") return null;
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {rule.status === "proposed" ? (
        <>
          <Button loading={dismiss.isPending} onClick={() => void dismiss.run({ ruleId: rule.id })}>
            {t.dismiss}
          </Button>
          <AcceptDialog rule={rule} onDone={onDone} />
        </>
      ) : (
        <ConfirmDialog
          title={t.revokeTitle}
          description={t.revokeHint}
          confirmLabel={t.revoke}
          trigger={<Button>{t.revoke}</Button>}
          onConfirm={async () => {
            await revoke.run({ ruleId: rule.id });
          }}
        />
      )}
    </div>
  );
}
