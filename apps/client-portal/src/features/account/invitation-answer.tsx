"use client";

import { fieldError, IntentLink, signInWithPassword, signOut, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, buttonClasses, Callout, Field, Input, PasswordInput } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { acceptInvitation, switchTenant } from "./actions.ts";
import { accountWords } from "./words.ts";

type Props = { token: string; email: string; hasAccount: boolean; signedInAs: string | null };

function SignInFirst({ token, email, signedInAs }: Props) {
  const t = useWords(accountWords);
  const next = encodeURIComponent(`/invite/${token}`);
  return (
    <div className="grid gap-4">
      <Callout tone="info">{signedInAs ? t.invite.otherPerson(email) : t.invite.signInFirst(email)}</Callout>
      {signedInAs ? (
        <Button size="lg" fullWidth onClick={() => void signOut()}>
          {t.invite.signIn}
        </Button>
      ) : (
        <IntentLink
          href={`/sign-in?next=${next}&email=${encodeURIComponent(email)}`}
          className={buttonClasses({ variant: "primary", size: "lg", fullWidth: true })}
        >
          {t.invite.signIn}
        </IntentLink>
      )}
    </div>
  );
}

/** Accepts with the account that is signed in, or makes one; whoever has one signs in first. */
export function InvitationAnswer(props: Props) {
  const { token, email, hasAccount, signedInAs } = props;
  const t = useWords(accountWords);
  const router = useRouter();
  const { run: enter } = useAction(switchTenant);
  const { run, isPending, error } = useAction(acceptInvitation, { failure: "inline" });
  const isSignedIn = signedInAs === email;
  if ((hasAccount && !isSignedIn) || (signedInAs && !isSignedIn)) return <SignInFirst {...props} />;

  const accept = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set("token", token);
    const joined = await run(form);
    if (!joined) return;
    if (!isSignedIn) await signInWithPassword(email, String(form.get("password")));
    await enter(joined.tenantId);
    router.replace("/");
    router.refresh();
  };
  return (
    <form method="post" onSubmit={(event) => void accept(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.invite.failedTitle}>
          {error.message}
        </Callout>
      )}
      {!isSignedIn && (
        <>
          <Field label={t.signUp.name} error={fieldError(error, "name")} required>
            {(control) => <Input {...control} name="name" autoComplete="name" maxLength={120} size="lg" />}
          </Field>
          <Field label={t.signUp.password} help={t.signUp.passwordHelp} error={fieldError(error, "password")} required>
            {(control) => (
              <PasswordInput {...control} name="password" autoComplete="new-password" minLength={10} size="lg" />
            )}
          </Field>
        </>
      )}
      <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
        {isSignedIn ? t.invite.accept : t.invite.create}
      </Button>
    </form>
  );
}
