"use client";

import { Button, Callout, Field, Input, PasswordInput } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { signInWithPassword, startSingleSignOn } from "./auth-requests.ts";
import { useWords } from "./locale-context.tsx";

export type SignInFormProps = {
  /** Where to go once signed in: a path of this portal, made safe on the server. */
  next: string;
  /** A refusal that came back in the address, from single sign-on. */
  initialError?: string | undefined;
  singleSignOn: { label: string } | null;
  /** Says clearly that this portal is not for the person whose password was right. */
  refusedPath: string;
  defaultEmail?: string | undefined;
};

type SignInWords = (typeof kitWords)["en"]["signIn"];

const sentence = (code: string, t: SignInWords): string => {
  const [name, seconds] = code.split(":");
  if (name === "rate_limited") return t.throttled(Math.max(1, Math.ceil(Number(seconds ?? 60) / 60)));
  if (name === "CredentialsSignin" || name === "unauthenticated") return t.wrong;
  if (name === "identity_conflict") return t.identityConflict;
  if (name === "identity_forbidden") return t.identityForbidden;
  return t.failed;
};

const useSignIn = ({ next, initialError, refusedPath }: SignInFormProps) => {
  const t = useWords(kitWords).signIn;
  const router = useRouter();
  const [error, setError] = useState(initialError ? sentence(initialError, t) : null);
  const [isPending, setPending] = useState(false);
  const attempt = async (work: () => Promise<string | null>, then: () => void) => {
    setPending(true);
    setError(null);
    const code = await work().catch(() => "unavailable");
    if (code === null) return then();
    setPending(false);
    if (code === "forbidden") return router.push(refusedPath);
    setError(sentence(code, t));
  };
  const enter = () => {
    router.replace(next);
    router.refresh();
  };
  return { error, isPending, attempt, enter };
};

/** E-mail and password, and single sign-on where it is set up. What was typed stays after a refusal. */
export function SignInForm(props: SignInFormProps) {
  const t = useWords(kitWords).signIn;
  const { error, isPending, attempt, enter } = useSignIn(props);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void attempt(() => signInWithPassword(String(form.get("email")), String(form.get("password"))), enter);
  };
  const leave = async () => {
    await startSingleSignOn(props.next);
    return null;
  };
  return (
    <div className="grid gap-4">
      {error && <Callout tone="danger">{error}</Callout>}
      <form method="post" onSubmit={submit} className="grid gap-4">
        <Field label={t.email} required>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              size="lg"
              defaultValue={props.defaultEmail}
            />
          )}
        </Field>
        <Field label={t.password} required>
          {(control) => <PasswordInput {...control} name="password" size="lg" />}
        </Field>
        <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
          {t.submit}
        </Button>
      </form>
      {props.singleSignOn && (
        <Button size="lg" fullWidth disabled={isPending} onClick={() => void attempt(leave, () => undefined)}>
          {t.with(props.singleSignOn.label)}
        </Button>
      )}
    </div>
  );
}
