"use client";

import { Button, buttonClasses, Callout } from "@bizosaas/ui";
import { useState } from "react";
import type { ActionResult } from "../action-result.ts";
import { signInWords } from "../sign-in-words.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { useAction } from "./use-action.ts";
import { useLinkToken } from "./use-link-token.ts";

type ConfirmEmail = (input: { token: string }) => Promise<ActionResult<{ email: string }>>;

/** Takes the new address with the secret of the mailed link. Asks for a click: mail programs open links by themselves. */
export function ConfirmEmailForm({ confirm }: { confirm: ConfirmEmail }) {
  const t = useWords(signInWords).emailPage;
  const { incomplete } = useWords(signInWords).resetPage;
  const token = useLinkToken();
  const [email, setEmail] = useState<string | null>(null);
  const { run, isPending, error } = useAction(confirm, {
    failure: "inline",
    onDone: (changed) => setEmail(changed.email),
  });
  if (email) {
    return (
      <div className="grid gap-4">
        <Callout tone="success" title={t.doneTitle}>
          {t.done(email)}
        </Callout>
        <IntentLink href="/" className={buttonClasses({ variant: "primary", size: "lg", fullWidth: true })}>
          {t.goOn}
        </IntentLink>
      </div>
    );
  }
  const problem = token === "" ? incomplete : error?.message;
  return (
    <div className="grid gap-4">
      {problem && (
        <Callout tone="danger" title={t.failedTitle}>
          {problem}
        </Callout>
      )}
      <Button
        variant="primary"
        size="lg"
        fullWidth
        loading={isPending}
        disabled={!token}
        onClick={() => void run({ token: token ?? "" })}
      >
        {t.submit}
      </Button>
    </div>
  );
}
