export const locales = ["en", "nl"] as const;
export type Locale = (typeof locales)[number];

type Phrase = string | ((...values: never[]) => string);
export type Phrases = { [key: string]: Phrase | Phrases };
type Translated<Source> = {
  [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Translated<Source[Key]>;
};

/** One part's texts in every language; a phrase with values in it is a function. */
export type Words<Source> = { en: Source; nl: Translated<Source> };

/** Declares a catalogue: English leads, and a phrase that Dutch lacks does not compile. */
export const defineWords = <Source extends Phrases>(words: Words<Source>): Words<Source> => words;

/** Picks the catalogue's language. Typed by English, which the others match phrase by phrase. */
export const phrasesIn = <Source>(words: Words<Source>, locale: Locale): Source =>
  locale === "en" ? words.en : (words.nl as Source);

/** "3 members": the form a count takes. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
