"use client";

import { Button, ReferenceLine } from "@bizosaas/ui";
import { CircleAlert, RotateCw } from "lucide-react";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { MessageScreen } from "./message-screen.tsx";

export type ErrorScreenProps = { error: unknown; retry: () => void };

/** What a portal's `error.tsx` shows; the digest is in the server's log beside the cause. */
export function ErrorScreen({ error, retry }: ErrorScreenProps) {
  const t = useWords(kitWords).failure;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <MessageScreen
      icon={<CircleAlert aria-hidden />}
      tone="danger"
      code="500"
      title={t.pageTitle}
      description={digest ? t.pageHint : t.browserHint}
      footer={digest && <ReferenceLine value={digest} />}
    >
      <Button variant="primary" icon={<RotateCw aria-hidden />} onClick={retry}>
        {t.retry}
      </Button>
      {/* Loads the page anew: what failed may be the part that would change pages without that. */}
      <Button onClick={() => globalThis.location.assign("/")}>{t.goHome}</Button>
    </MessageScreen>
  );
}
