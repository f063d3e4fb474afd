"use client";

import { Button, Callout, Field, Input, linkClasses } from "@bizosaas/ui";
import { Fingerprint } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { type SignInWords, signInWords } from "../sign-in-words.ts";
import { passSecondFactor } from "./auth-requests.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { type AskPasskey, signInWithPasskey } from "./sign-in-with-passkey.ts";

type Way = "totp" | "passkey" | "recovery";

export type SecondFactorFormProps = {
  next: string;
  refusedPath: string;
  /** What this person may finish with, best first. */
  ways: readonly Way[];
  askPasskey: AskPasskey;
};

const sentence = (code: string, way: Way, t: SignInWords["verify"], throttled: (minutes: number) => string) => {
  const [name, seconds] = code.split(":");
  if (name === "rate_limited") return throttled(Math.max(1, Math.ceil(Number(seconds ?? 60) / 60)));
  if (name === "credential_rejected") return way === "passkey" ? t.passkeyWrong : t.wrong;
  return name === "unauthenticated" ? t.tooLate : t.failed;
};

const useFactor = ({ next, refusedPath, ways, askPasskey }: SecondFactorFormProps) => {
  const t = useWords(signInWords).verify;
  const { throttled } = useWords(kitWords).signIn;
  const router = useRouter();
  const [way, setWay] = useState<Way>(ways[0] ?? "recovery");
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const attempt = async (work: () => Promise<string | null>) => {
    setPending(true);
    setError(null);
    const code = await work().catch(() => "unavailable");
    if (code === null) {
      router.replace(next);
      return router.refresh();
    }
    setPending(false);
    if (code === "forbidden") return router.push(refusedPath);
    setError(sentence(code, way, t, throttled));
  };
  return {
    ...{ way, error, isPending },
    choose: (chosen: Way) => {
      setError(null);
      setWay(chosen);
    },
    sendCode: (code: string) => attempt(() => passSecondFactor({ kind: way, code })),
    usePasskey: () => attempt(() => signInWithPasskey(askPasskey)),
  };
};

function CodeForm({ state, t }: { state: ReturnType<typeof useFactor>; t: SignInWords["verify"] }) {
  const { way, isPending, sendCode } = state;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void sendCode(String(new FormData(event.currentTarget).get("code")));
  };
  const isTotp = way === "totp";
  return (
    <form key={way} method="post" onSubmit={submit} className="grid gap-4">
      <Field label={isTotp ? t.code : t.recoveryCode} help={isTotp ? t.totpHint : t.recoveryHint} required>
        {(control) => (
          <Input
            {...control}
            name="code"
            size="lg"
            font="mono"
            autoComplete={isTotp ? "one-time-code" : "off"}
            inputMode={isTotp ? "numeric" : "text"}
            maxLength={isTotp ? 7 : 40}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" fullWidth loading={isPending}>
        {t.submit}
      </Button>
    </form>
  );
}

/** The second step of a sign-in: a code, a passkey or a recovery code. */
export function SecondFactorForm(props: SecondFactorFormProps) {
  const words = useWords(signInWords);
  const t = words.verify;
  const state = useFactor(props);
  const { way, error, isPending, choose, usePasskey } = state;
  const labels = { totp: t.useTotp, passkey: t.usePasskey, recovery: t.useRecovery };
  return (
    <div className="grid gap-4">
      {error && <Callout tone="danger">{error}</Callout>}
      {way === "passkey" ? (
        <>
          <p className="text-body text-fg-muted">{t.passkeyHint}</p>
          <Button
            variant="primary"
            size="lg"
            fullWidth
            loading={isPending}
            icon={<Fingerprint aria-hidden className="size-4" />}
            onClick={() => void usePasskey()}
          >
            {t.usePasskey}
          </Button>
        </>
      ) : (
        <CodeForm state={state} t={t} />
      )}
      {props.ways
        .filter((other) => other !== way)
        .map((other) => (
          <Button key={other} size="lg" fullWidth disabled={isPending} onClick={() => choose(other)}>
            {labels[other]}
          </Button>
        ))}
      <p className="text-center text-body">
        <IntentLink href="/sign-in" className={linkClasses()}>
          {words.back}
        </IntentLink>
      </p>
    </div>
  );
}
