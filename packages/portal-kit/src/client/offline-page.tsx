"use client";

import { Button, EmptyState } from "@bizosaas/ui";
import { WifiOff } from "lucide-react";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";

/** Shown instead of a page that can't be fetched; the way there is kept. */
export function OfflinePage({ onRetry, onBack }: { onRetry: () => void; onBack: () => void }) {
  const t = useWords(kitWords).offline;
  return (
    <EmptyState
      kind="no_results"
      icon={<WifiOff aria-hidden />}
      title={t.pageTitle}
      description={t.pageHint}
      action={
        <>
          <Button variant="primary" onClick={onRetry}>
            {t.retry}
          </Button>
          <Button onClick={onBack}>{t.back}</Button>
        </>
      }
    />
  );
}
