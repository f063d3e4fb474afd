"use client";

import type { Locale } from "@bizosaas/contracts";
import { Button, Callout, Field, Input, linkClasses } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import type { ActionResult } from "../action-result.ts";
import { signInWords } from "../sign-in-words.ts";
import { IntentLink } from "./intent-link.tsx";
import { useLocale, useWords } from "./locale-context.tsx";
import { fieldError, useAction } from "./use-action.ts";

type RequestReset = (input: {
  email: string;
  portal: "client" | "admin";
  locale: Locale;
}) => Promise<ActionResult<unknown>>;

/** Says the same whether the address has an account or not. */
export function ForgotPasswordForm({ portal, request }: { portal: "client" | "admin"; request: RequestReset }) {
  const words = useWords(signInWords);
  const t = words.forgotPage;
  const locale = useLocale();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { run, isPending, error } = useAction(request, { failure: "inline" });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email"));
    if (await run({ email, portal, locale })) setSentTo(email);
  };
  const back = (
    <p className="text-center text-body">
      <IntentLink href="/sign-in" className={linkClasses()}>
        {words.back}
      </IntentLink>
    </p>
  );
  if (sentTo) {
    return (
      <div className="grid gap-4">
        <Callout tone="success" title={t.sentTitle}>
          {t.sent(sentTo)}
        </Callout>
        {back}
      </div>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      <Field label={t.email} error={fieldError(error, "email")} required>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" size="lg" />}
      </Field>
      <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
        {t.submit}
      </Button>
      {back}
    </form>
  );
}
