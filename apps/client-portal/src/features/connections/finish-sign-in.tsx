"use client";

import { IntentLink, useAction, useWords } from "@bizosaas/portal-kit/client";
import { buttonClasses, Spinner } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { finishSignIn } from "./actions.ts";
import { NotConnected } from "./not-connected.tsx";
import { connectionWords } from "./words.ts";

type Props = { returned: { state: string; code?: string; error?: string } };

/** What came back from a vendor becomes a connection, once; the address with the code in it is left at once. */
export function FinishSignIn({ returned }: Props) {
  const t = useWords(connectionWords);
  const router = useRouter();
  const hasBegun = useRef(false);
  const { run, error } = useAction(finishSignIn, {
    failure: "inline",
    success: t.form.connected,
    onDone: ({ id }) => router.replace(`/connections/${id}`),
  });
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    globalThis.history.replaceState(null, "", globalThis.location.pathname);
    void run(returned);
  });
  if (!error) {
    return (
      <p role="status" className="flex items-center gap-2 text-fg-muted">
        <Spinner /> {t.signIn.finishing}
      </p>
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      <NotConnected error={error} />
      <IntentLink href="/connections" className={buttonClasses({ variant: "primary" })}>
        {t.signIn.toConnections}
      </IntentLink>
    </div>
  );
}
