"use client";

import type { Locale } from "@bizosaas/contracts";
import { Button, Callout, DescriptionList, Field, Input, NativeSelect, SettingsSection } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import type { ActionResult } from "../../action-result.ts";
import { profileWords } from "../../profile-words.ts";
import { securityWords } from "../../security-words.ts";
import { useLocale, useWords } from "../locale-context.tsx";
import { fieldError, useAction } from "../use-action.ts";
import { ConfirmationProvider, useConfirmedAction } from "./confirmation.tsx";
import type { ConfirmationActions } from "./security-actions.ts";

type Action<Input> = (input: Input) => Promise<ActionResult<unknown>>;
export type ProfileActions = ConfirmationActions & {
  updateProfile: Action<{ name: string; locale: Locale }>;
  requestEmailChange: Action<{ email: string }>;
};
type Props = { name: string; email: string; locale: Locale | null; actions: ProfileActions };

function NameSection({ name, locale, actions }: Omit<Props, "email">) {
  const { account, accountHint } = useWords(profileWords);
  const t = useWords(securityWords).profile;
  const shown = useLocale();
  const { run, isPending, error } = useAction(actions.updateProfile, { failure: "inline", success: t.saved });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run({ name: String(form.get("name")), locale: form.get("locale") === "nl" ? "nl" : "en" });
  };
  const languages = [
    { value: "en", label: t.english },
    { value: "nl", label: t.dutch },
  ];
  return (
    <SettingsSection
      id="account"
      title={account}
      description={accountHint}
      footer={
        <Button type="submit" form="profile" loading={isPending}>
          {t.save}
        </Button>
      }
    >
      <form id="profile" method="post" onSubmit={submit} className="grid gap-4">
        {error && error.fields.length === 0 && (
          <Callout tone="danger" title={t.failedTitle}>
            {error.message}
          </Callout>
        )}
        <Field label={t.name} error={fieldError(error, "name")} required>
          {(control) => <Input {...control} name="name" autoComplete="name" maxLength={120} defaultValue={name} />}
        </Field>
        <Field label={t.locale}>
          {(control) => <NativeSelect {...control} name="locale" options={languages} defaultValue={locale ?? shown} />}
        </Field>
      </form>
    </SettingsSection>
  );
}

function EmailSection({ email, actions }: Pick<Props, "email" | "actions">) {
  const t = useWords(securityWords).profile;
  const [isSent, setSent] = useState(false);
  const change = useConfirmedAction(actions.requestEmailChange, { failure: "inline", onDone: () => setSent(true) });
  const { error } = change;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(false);
    void change.run({ email: String(new FormData(event.currentTarget).get("email")) });
  };
  return (
    <SettingsSection
      id="email"
      title={t.emailTitle}
      description={t.emailHint}
      footer={
        <Button type="submit" form="email-change" loading={change.isPending}>
          {t.change}
        </Button>
      }
    >
      <DescriptionList items={[{ id: "present", term: t.present, value: email }]} />
      <form id="email-change" method="post" onSubmit={submit} className="grid gap-4">
        {isSent && <Callout tone="success">{t.sent}</Callout>}
        {error && error.fields.length === 0 && (
          <Callout tone="danger" title={t.emailFailedTitle}>
            {error.message}
          </Callout>
        )}
        <Field label={t.email} error={fieldError(error, "email")} required>
          {(control) => <Input {...control} name="email" type="email" autoComplete="off" />}
        </Field>
      </form>
    </SettingsSection>
  );
}

/** A person's own name, the language of their mails and their address. */
export function ProfileForm(props: Props) {
  return (
    <ConfirmationProvider actions={props.actions}>
      <NameSection {...props} />
      <EmailSection email={props.email} actions={props.actions} />
    </ConfirmationProvider>
  );
}
