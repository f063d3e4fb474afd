"use client";

import { Button } from "@bizosaas/ui";
import { WifiOff } from "lucide-react";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { MessageScreen } from "./message-screen.tsx";

/** Shown instead of a page that can't be fetched; the way there is kept. */
export function OfflinePage({ onRetry, onBack }: { onRetry: () => void; onBack: () => void }) {
  const t = useWords(kitWords).offline;
  return (
    <MessageScreen icon={<WifiOff aria-hidden />} title={t.pageTitle} description={t.pageHint}>
      <Button variant="primary" onClick={onRetry}>
        {t.retry}
      </Button>
      <Button onClick={onBack}>{t.back}</Button>
    </MessageScreen>
  );
}
