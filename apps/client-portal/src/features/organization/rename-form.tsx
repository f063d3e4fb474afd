"use client";

import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input, SettingsSection } from "@bizosaas/ui";
import { type FormEvent, useId } from "react";
import { renameOrganization } from "./actions.ts";
import { organizationWords } from "./words.ts";

/** The organization's name; for people without the right it can only be read. */
export function RenameForm({ name, canManage }: { name: string; canManage: boolean }) {
  const t = useWords(organizationWords).general;
  const formId = useId();
  const { run, isPending, error } = useAction(renameOrganization, { failure: "inline", success: t.saved });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(new FormData(event.currentTarget));
  };
  const save = (
    <Button type="submit" form={formId} variant="primary" loading={isPending}>
      {t.save}
    </Button>
  );
  return (
    <SettingsSection id="name" title={t.name} description={t.nameHint} footer={canManage && save}>
      <form method="post" id={formId} onSubmit={submit} className="grid gap-4">
        {error && !fieldError(error, "name") && <Callout tone="danger">{error.message}</Callout>}
        <Field label={t.name} error={fieldError(error, "name")} required>
          {(control) => <Input {...control} name="name" defaultValue={name} maxLength={120} readOnly={!canManage} />}
        </Field>
      </form>
    </SettingsSection>
  );
}
