"use client";

import { type ActionError, fieldError, useAction, useAskedOpen, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, CopyField, Dialog, DialogClose, Field, Input, NativeSelect } from "@bizosaas/ui";
import { UserPlus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { portalWords } from "@/words.ts";
import { createInvitation } from "./actions.ts";
import { tenantRoles } from "./tenant-roles.ts";
import { organizationWords } from "./words.ts";

type Made = { email: string; acceptUrl: string };
type InviteFormProps = { id: string; run: (form: FormData) => Promise<unknown>; error: ActionError | null };

function InviteForm({ id, run, error }: InviteFormProps) {
  const t = useWords(organizationWords);
  const { roles } = useWords(portalWords);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(new FormData(event.currentTarget));
  };
  const options = tenantRoles.map((value) => ({ value, label: `${roles[value]}: ${t.members.roleHints[value]}` }));
  return (
    <form method="post" id={id} onSubmit={submit} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.invitations.failedTitle}>
          {error.message}
        </Callout>
      )}
      <Field label={t.invitations.email} error={fieldError(error, "email")} required>
        {(control) => <Input {...control} name="email" type="email" autoComplete="off" />}
      </Field>
      <Field label={t.invitations.role} error={fieldError(error, "role")} required>
        {(control) => <NativeSelect {...control} name="role" defaultValue="member" options={options} />}
      </Field>
    </form>
  );
}

/** Makes an invitation, then shows its link this one time. */
export function InviteDialog() {
  const t = useWords(organizationWords);
  const formId = useId();
  const [made, setMade] = useState<Made | null>(null);
  const { run, isPending, error } = useAction(createInvitation, { failure: "inline", onDone: setMade });
  const words = t.invitations;
  const { open, onOpenChange } = useAskedOpen("invite");
  const footer = made ? (
    <DialogClose>
      <Button variant="primary">{words.done}</Button>
    </DialogClose>
  ) : (
    <Button type="submit" form={formId} variant="primary" loading={isPending}>
      {words.submit}
    </Button>
  );
  return (
    <Dialog
      title={made ? words.linkTitle : words.dialogTitle}
      description={made ? words.linkHint(made.email) : words.dialogHint}
      open={open}
      onOpenChange={(isOpen) => {
        if (isOpen) setMade(null);
        onOpenChange(isOpen);
      }}
      footer={footer}
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden />}>
          {t.members.invite}
        </Button>
      }
    >
      {made ? (
        <CopyField label={words.link} value={made.acceptUrl} />
      ) : (
        <InviteForm id={formId} run={run} error={error} />
      )}
    </Dialog>
  );
}
