import { dutchPhrases } from "@bizosaas/connectors";

export type Say = (words: string) => string;

/** What declarations say, in the reader's language; phrases without a translation stay as they are. */
export const speak =
  (locale: string): Say =>
  (words) =>
    locale === "nl" ? (dutchPhrases[words] ?? words) : words;
