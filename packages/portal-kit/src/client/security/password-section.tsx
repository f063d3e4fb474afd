"use client";

import { Button, Callout, Field, PasswordInput, SettingsSection } from "@bizosaas/ui";
import type { FormEvent } from "react";
import { securityWords } from "../../security-words.ts";
import { useWords } from "../locale-context.tsx";
import { fieldError } from "../use-action.ts";
import { useConfirmedAction } from "./confirmation.tsx";
import type { SecurityActions } from "./security-actions.ts";

const formId = "change-password";

/** Changes the password, or sets the first one of an account that signs in with a provider. */
export function PasswordSection({ hasPassword, actions }: { hasPassword: boolean; actions: SecurityActions }) {
  const t = useWords(securityWords).password;
  const { run, isPending, error } = useConfirmedAction(actions.changePassword, {
    failure: "inline",
    success: t.changed,
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const changed = await run({
      ...(hasPassword && { currentPassword: String(given.get("currentPassword")) }),
      newPassword: String(given.get("newPassword")),
    });
    if (changed) form.reset();
  };
  return (
    <SettingsSection
      id="password"
      title={t.title}
      description={hasPassword ? t.hint : t.none}
      footer={
        <Button type="submit" form={formId} loading={isPending}>
          {t.submit}
        </Button>
      }
    >
      <form id={formId} method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {error && error.fields.length === 0 && (
          <Callout tone="danger" title={t.failedTitle}>
            {error.message}
          </Callout>
        )}
        {hasPassword && (
          <Field label={t.current} error={fieldError(error, "currentPassword")} required>
            {(control) => <PasswordInput {...control} name="currentPassword" />}
          </Field>
        )}
        <Field label={t.next} help={t.help} error={fieldError(error, "newPassword")} required>
          {(control) => (
            <PasswordInput {...control} name="newPassword" autoComplete="new-password" minLength={10} maxLength={200} />
          )}
        </Field>
      </form>
    </SettingsSection>
  );
}
