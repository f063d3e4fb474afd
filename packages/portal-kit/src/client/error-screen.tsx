"use client";

import { ErrorState } from "@bizosaas/ui";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";

/** What a portal's `error.tsx` shows; the digest is in the server's log beside the cause. */
export function ErrorScreen({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useWords(kitWords).failure;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <>
      <h1 className="sr-only">{t.pageTitle}</h1>
      <ErrorState title={t.pageTitle} description={t.pageHint} reference={digest} onRetry={retry} />
    </>
  );
}
