"use client";

import type { DeadLetter } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { sendDeadLetter } from "./actions.ts";
import { deadLetterWords, topicOf } from "./words.ts";

/** Sends one message again; nothing is asked first, for a handler does no more than once. */
export function SendButton({ letter }: { letter: DeadLetter }) {
  const t = useWords(deadLetterWords);
  const { run, isPending } = useAction(sendDeadLetter, { success: t.sent });
  return (
    <Button
      size="sm"
      loading={isPending}
      aria-label={t.sendThat(topicOf(letter.topic, t), letter.tenantName)}
      onClick={() => void run({ messageId: letter.id })}
    >
      {t.send}
    </Button>
  );
}
