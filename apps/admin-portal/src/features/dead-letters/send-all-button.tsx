"use client";

import { mostSentAgain } from "@bizosaas/contracts";
import { useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog } from "@bizosaas/ui";
import { Send } from "lucide-react";
import { sendDeadLetters } from "./actions.ts";
import { deadLetterWords } from "./words.ts";

type Props = { filter: { tenantId?: string; topic?: string }; total: number };

/** Sends all of the filter again, after saying how many that are. */
export function SendAllButton({ filter, total }: Props) {
  const t = useWords(deadLetterWords);
  const locale = useLocale();
  const number = (value: number) => value.toLocaleString(locale);
  const { run } = useAction(sendDeadLetters, {
    success: ({ sent, left }) => t.sentAll(number(sent), left > 0 ? number(left) : ""),
  });
  const count = number(Math.min(total, mostSentAgain));
  return (
    <ConfirmDialog
      trigger={<Button icon={<Send aria-hidden />}>{t.sendAll(count)}</Button>}
      title={t.sendAllTitle(count, total === 1)}
      description={t.sendAllHint(number(mostSentAgain))}
      confirmLabel={t.send}
      tone="primary"
      onConfirm={async () => void (await run(filter))}
    />
  );
}
