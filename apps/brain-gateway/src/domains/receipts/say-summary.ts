import { type Action, dutchPhrases, toDutchSentence } from "@bizosaas/connectors";
import type { Locale } from "@bizosaas/contracts";

type Told = { status: string; summary: string };

/**
 * A receipt's sentence in the reader's language. One that nobody has translated gives way to what its action is called;
 * why a write failed stays as the tool said it.
 */
export const saySummary = ({ status, summary }: Told, action: Action | undefined, locale: Locale): string => {
  if (locale === "en" || (status !== "succeeded" && status !== "undone")) return summary;
  const title = action && (dutchPhrases[action.title] ?? action.title);
  return toDutchSentence(summary) ?? title ?? summary;
};
