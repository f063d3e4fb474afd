"use client";

import { fieldError, signInWithPassword, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input, PasswordInput } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { signUp } from "./actions.ts";
import { accountWords } from "./words.ts";

const useSignUp = () => {
  const router = useRouter();
  const [hasSignInFailed, setSignInFailed] = useState(false);
  const action = useAction(signUp, { failure: "inline" });
  const submit = async (form: FormData) => {
    if (!(await action.run(form))) return;
    const refusal = await signInWithPassword(String(form.get("email")), String(form.get("password"))).catch(() => "");
    if (refusal !== null) return setSignInFailed(true);
    router.replace("/");
    router.refresh();
  };
  return { ...action, submit, hasSignInFailed };
};

/** Account and first organization in one form; afterwards the person is signed in. */
export function SignUpForm() {
  const t = useWords(accountWords).signUp;
  const { submit, isPending, error, hasSignInFailed } = useSignUp();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };
  const issue = (name: string) => fieldError(error, name);
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      {hasSignInFailed && <Callout tone="warning">{t.signInFailed}</Callout>}
      <Field label={t.name} error={issue("name")} required>
        {(control) => <Input {...control} name="name" autoComplete="name" maxLength={120} size="lg" />}
      </Field>
      <Field label={t.email} error={issue("email")} required>
        {(control) => <Input {...control} name="email" type="email" autoComplete="email" size="lg" />}
      </Field>
      <Field label={t.password} help={t.passwordHelp} error={issue("password")} required>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            minLength={10}
            maxLength={200}
            size="lg"
          />
        )}
      </Field>
      <Field label={t.organization} help={t.organizationHelp} error={issue("organizationName")} required>
        {(control) => (
          <Input {...control} name="organizationName" autoComplete="organization" maxLength={120} size="lg" />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
        {t.submit}
      </Button>
    </form>
  );
}
