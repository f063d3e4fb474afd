"use client";

import { Button, Callout, Dialog, Field, Input, PasswordInput } from "@bizosaas/ui";
import { Fingerprint } from "lucide-react";
import type { FormEvent } from "react";
import { type SecurityWords, securityWords } from "../../security-words.ts";
import { useWords } from "../locale-context.tsx";
import { signWithPasskey } from "../passkeys.ts";
import { useAction } from "../use-action.ts";
import type { ConfirmationActions } from "./security-actions.ts";

export type ConfirmationWays = {
  hasPassword: boolean;
  hasTotp: boolean;
  options: Record<string, unknown> | null;
};

type Props = { ways: ConfirmationWays; actions: ConfirmationActions; onDone: (isConfirmed: boolean) => void };
const formId = "confirm-person";

function SecretField({ hasPassword, t }: { hasPassword: boolean; t: SecurityWords["confirm"] }) {
  return hasPassword ? (
    <Field label={t.password} required>
      {(control) => <PasswordInput {...control} name="secret" />}
    </Field>
  ) : (
    <Field label={t.code} required>
      {(control) => <Input {...control} name="secret" font="mono" inputMode="numeric" autoComplete="one-time-code" />}
    </Field>
  );
}

/** Asks for what the person has: the password, else a code; a passkey besides. */
export function ConfirmPersonDialog({ ways, actions, onDone }: Props) {
  const t = useWords(securityWords).confirm;
  const { hasPassword, hasTotp, options } = ways;
  const hasSecret = hasPassword || hasTotp;
  const { run, isPending, error } = useAction(actions.confirm, { failure: "inline", onDone: () => onDone(true) });
  // The proof's shape is the contract's; the gateway parses it.
  const prove = (proof: object) => run({ proof: proof as never });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const secret = String(new FormData(event.currentTarget).get("secret"));
    void prove(hasPassword ? { kind: "password", password: secret } : { kind: "totp", code: secret });
  };
  const askPasskey = async () => {
    const answer = options && (await signWithPasskey(options).catch(() => null));
    if (answer) await prove({ kind: "passkey", answer });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone(false)}
      size="sm"
      title={t.title}
      description={hasSecret || options ? t.hint : t.nothing}
      footer={
        <>
          {options && (
            <Button
              icon={<Fingerprint aria-hidden className="size-4" />}
              disabled={isPending}
              onClick={() => void askPasskey()}
            >
              {t.usePasskey}
            </Button>
          )}
          {hasSecret && (
            <Button type="submit" form={formId} variant="primary" loading={isPending}>
              {t.submit}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} method="post" onSubmit={submit} className="grid gap-4">
        {error && <Callout tone="danger">{error.code === "credential_rejected" ? t.failed : error.message}</Callout>}
        {hasSecret && <SecretField hasPassword={hasPassword} t={t} />}
      </form>
    </Dialog>
  );
}
