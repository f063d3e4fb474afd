"use client";

import { Button, buttonClasses, Callout, Field, PasswordInput } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import type { ActionResult } from "../action-result.ts";
import { signInWords } from "../sign-in-words.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { fieldError, useAction } from "./use-action.ts";
import { useLinkToken } from "./use-link-token.ts";

type ResetPassword = (input: { token: string; password: string }) => Promise<ActionResult<{ email: string }>>;

/** Sets a new password with the secret of the mailed link. */
export function ResetPasswordForm({ reset }: { reset: ResetPassword }) {
  const t = useWords(signInWords).resetPage;
  const token = useLinkToken();
  const [isDone, setDone] = useState(false);
  const { run, isPending, error } = useAction(reset, { failure: "inline", onDone: () => setDone(true) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run({ token: token ?? "", password: String(new FormData(event.currentTarget).get("password")) });
  };
  const link = (href: string, label: string) => (
    <IntentLink href={href} className={buttonClasses({ variant: "primary", size: "lg", fullWidth: true })}>
      {label}
    </IntentLink>
  );
  if (isDone) {
    return (
      <div className="grid gap-4">
        <Callout tone="success" title={t.doneTitle}>
          {t.done}
        </Callout>
        {link("/sign-in", t.signIn)}
      </div>
    );
  }
  const isOver = token === "" || error?.code === "not_found";
  if (isOver) {
    return (
      <div className="grid gap-4">
        <Callout tone="danger" title={token === "" ? t.incompleteTitle : t.failedTitle}>
          {token === "" ? t.incomplete : error?.message}
        </Callout>
        {link("/forgot-password", t.again)}
      </div>
    );
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      <Field label={t.password} help={t.help} error={fieldError(error, "password")} required>
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
      <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
        {t.submit}
      </Button>
    </form>
  );
}
