import type { Locale } from "@bizosaas/contracts";
import { dutchSentences } from "./dutch-sentences.ts";
import type { Phrases } from "./translate-kind.ts";

type Slot = "name" | "label" | "rest";
type Sentence = { pattern: RegExp; slots: Slot[]; dutch: string };

const slotPattern = /\{(name|label|rest)\}/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const sentences: readonly Sentence[] = dutchSentences.map(([english, dutch]) => ({
  pattern: new RegExp(
    `^${english
      .split(slotPattern)
      .map((part, index) => (index % 2 === 0 ? escaped(part) : "([^]+?)"))
      .join("")}$`,
  ),
  slots: [...english.matchAll(slotPattern)].map(([, slot]) => slot as Slot),
  dutch,
}));

/** Deeper than any sentence stands in another. */
const maxDepth = 4;

const translate = (text: string, phrases: Phrases, depth: number): string => {
  for (const { pattern, slots, dutch } of depth > maxDepth ? [] : sentences) {
    const found = pattern.exec(text)?.slice(1);
    if (!found) continue;
    const said = found.map((part, index) => {
      if (slots[index] === "label") return phrases[part] ?? part;
      return slots[index] === "rest" ? translate(part, phrases, depth + 1) : part;
    });
    return dutch.replace(slotPattern, () => said.shift() ?? "");
  }
  return phrases[text] ?? text;
};

/** A sentence of validation or of an expression in another language; one that has no words there stays English. */
export const translateSentence = (sentence: string, locale: Locale, phrases: Phrases): string =>
  locale === "en" ? sentence : translate(sentence, phrases, 0);
