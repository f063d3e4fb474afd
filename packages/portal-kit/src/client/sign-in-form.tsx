"use client";

import { Button, Callout, Field, Input, linkClasses, PasswordInput } from "@bizosaas/ui";
import { Fingerprint } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { signInWords } from "../sign-in-words.ts";
import { signInWithPassword, startSingleSignOn } from "./auth-requests.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { type AskPasskey, signInWithPasskey } from "./sign-in-with-passkey.ts";

export type SignInFormProps = {
  /** Where to go once signed in: a path of this portal, made safe on the server. */
  next: string;
  /** A refusal that came back in the address, from single sign-on. */
  initialError?: string | undefined;
  singleSignOn: { label: string } | null;
  /** Says clearly that this portal is not for the person whose password was right. */
  refusedPath: string;
  defaultEmail?: string | undefined;
  /** The portal's server action of `passkeyOptions`. */
  askPasskey: AskPasskey;
};

type KitSignInWords = (typeof kitWords)["en"]["signIn"];

const sentence = (code: string, t: KitSignInWords, passkeyFailed: string): string => {
  const [name, seconds] = code.split(":");
  if (name === "rate_limited") return t.throttled(Math.max(1, Math.ceil(Number(seconds ?? 60) / 60)));
  if (name === "CredentialsSignin" || name === "unauthenticated") return t.wrong;
  if (name === "credential_rejected") return passkeyFailed;
  if (name === "identity_conflict") return t.identityConflict;
  if (name === "identity_forbidden") return t.identityForbidden;
  return t.failed;
};

const useSignIn = ({ next, initialError, refusedPath }: SignInFormProps) => {
  const t = useWords(kitWords).signIn;
  const { passkeyFailed } = useWords(signInWords);
  const router = useRouter();
  const [error, setError] = useState(initialError ? sentence(initialError, t, passkeyFailed) : null);
  const [isPending, setPending] = useState(false);
  const attempt = async (work: () => Promise<string | null>, then: () => void) => {
    setPending(true);
    setError(null);
    const code = await work().catch(() => "unavailable");
    if (code === null) return then();
    if (code === "second_factor") return router.push(`/sign-in/verify?next=${encodeURIComponent(next)}`);
    setPending(false);
    if (code === "forbidden") return router.push(refusedPath);
    setError(sentence(code, t, passkeyFailed));
  };
  const enter = () => {
    router.replace(next);
    router.refresh();
  };
  return { error, isPending, attempt, enter };
};

/** A passkey alone, or the provider's own sign-in page. */
function OtherWays({ props, state }: { props: SignInFormProps; state: ReturnType<typeof useSignIn> }) {
  const t = useWords(kitWords).signIn;
  const words = useWords(signInWords);
  const { isPending, attempt, enter } = state;
  const leave = async () => {
    await startSingleSignOn(props.next);
    return null;
  };
  return (
    <>
      <Button
        size="lg"
        fullWidth
        disabled={isPending}
        icon={<Fingerprint aria-hidden className="size-4" />}
        onClick={() => void attempt(() => signInWithPasskey(props.askPasskey), enter)}
      >
        {words.passkey}
      </Button>
      {props.singleSignOn && (
        <Button size="lg" fullWidth disabled={isPending} onClick={() => void attempt(leave, () => undefined)}>
          {t.with(props.singleSignOn.label)}
        </Button>
      )}
    </>
  );
}

/** E-mail and password, a passkey, and single sign-on where it is set up. What was typed stays after a refusal. */
export function SignInForm(props: SignInFormProps) {
  const t = useWords(kitWords).signIn;
  const words = useWords(signInWords);
  const state = useSignIn(props);
  const { error, isPending, attempt, enter } = state;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void attempt(() => signInWithPassword(String(form.get("email")), String(form.get("password"))), enter);
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
        <Field
          label={t.password}
          help={
            <IntentLink href="/forgot-password" className={linkClasses()}>
              {words.forgot}
            </IntentLink>
          }
          required
        >
          {(control) => <PasswordInput {...control} name="password" size="lg" />}
        </Field>
        <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
          {t.submit}
        </Button>
      </form>
      <OtherWays props={props} state={state} />
    </div>
  );
}
