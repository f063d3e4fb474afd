"use client";

import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, Input, SettingsSection } from "@bizosaas/ui";
import { type FormEvent, useId, useState } from "react";
import { eraseOrganization } from "./actions.ts";
import { privacyWords } from "./words.ts";

/** Erases the organization after its name was typed; for people who may not, it says who may. */
export function EraseSection({ name, canErase }: { name: string; canErase: boolean }) {
  const t = useWords(privacyWords).erase;
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const { run, isPending, error } = useAction(eraseOrganization, {
    failure: "inline",
    success: t.done,
    onDone: () => setOpen(false),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(new FormData(event.currentTarget));
  };
  if (!canErase) {
    return (
      <SettingsSection id="erase" title={t.title} description={t.hint}>
        <p className="text-body text-fg-muted">{t.onlyOwners}</p>
      </SettingsSection>
    );
  }
  const confirm = (
    <Button type="submit" form={formId} variant="danger" loading={isPending}>
      {t.action}
    </Button>
  );
  return (
    <SettingsSection id="erase" title={t.title} description={t.hint}>
      <span>
        <Dialog
          size="sm"
          title={t.confirm(name)}
          description={t.confirmHint}
          open={isOpen}
          onOpenChange={setOpen}
          footer={confirm}
          trigger={<Button variant="danger">{t.action}</Button>}
        >
          <form method="post" id={formId} onSubmit={submit} className="grid gap-4">
            {error && !fieldError(error, "name") && (
              <Callout tone="danger" title={t.failed}>
                {error.message}
              </Callout>
            )}
            <Field label={t.typeName(name)} error={fieldError(error, "name")} required>
              {(control) => <Input {...control} name="name" autoComplete="off" />}
            </Field>
          </form>
        </Dialog>
      </span>
    </SettingsSection>
  );
}
