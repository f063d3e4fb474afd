import type { Locale } from "@bizosaas/contracts";
import { type MailTemplate, type MailWords, mailTemplates } from "./mail-templates.ts";

export type MailValues = Readonly<Record<string, string>>;
export type MailOrder = {
  template: MailTemplate;
  locale: Locale;
  values: MailValues;
  link?: string;
  footerLink?: string;
};
export type RenderedMail = { subject: string; text: string; html: string };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Values are what people wrote: in a subject or a line of text no line end may begin another header or paragraph. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** A sentence with its values in their places. Throws where one is missing. */
export const fill = (sentence: string, values: MailValues): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A mail misses its ${name}.`);
    return oneLine(value);
  });

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

type Link = [label: string, address: string];

const anchor = ([label, address]: Link, size: string): string =>
  `<p style="margin:0 0 16px;font-size:${size}"><a href="${escapeHtml(address)}" style="color:#1f4fb0">${escapeHtml(label)}</a></p>`;

type Parts = { lines: readonly string[]; link: Link | null; after: readonly string[]; footer: Link | null };

const htmlOf = (locale: Locale, { lines, link, after, footer }: Parts) =>
  [
    `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1f27">`,
    ...lines.map(paragraph),
    ...(link ? [anchor(link, "16px")] : []),
    ...after.map(paragraph),
    ...(footer ? [anchor(footer, "14px")] : []),
    "</body></html>",
  ].join("\n");

const textOf = ({ lines, link, after, footer }: Parts): string => {
  const spell = (shown: Link | null) => (shown ? [`${shown[0]}:\n${shown[1]}`] : []);
  return `${[...lines, ...spell(link), ...after, ...spell(footer)].join("\n\n")}\n`;
};

const label = (words: string | undefined, address: string | undefined): Link | null =>
  words && address ? [words, address] : null;

/** A mail's subject, its text, and the same as simple HTML. */
export const renderMail = ({ template, locale, values, link, footerLink }: MailOrder): RenderedMail => {
  const words: MailWords = mailTemplates[template][locale];
  const say = (lines: readonly string[]) => lines.map((line) => fill(line, values)).filter((line) => line !== "");
  const parts: Parts = {
    lines: say(words.lines),
    link: label(words.link, link),
    after: say(words.after ?? []),
    footer: label(words.footer, footerLink),
  };
  return { subject: fill(words.subject, values), text: textOf(parts), html: htmlOf(locale, parts) };
};
