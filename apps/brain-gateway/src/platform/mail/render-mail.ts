import type { Locale } from "@bizosaas/contracts";
import { type MailTemplate, type MailWords, mailTemplates } from "./mail-templates.ts";

export type MailValues = Readonly<Record<string, string>>;
export type MailOrder = { template: MailTemplate; locale: Locale; values: MailValues; link?: string };
export type RenderedMail = { subject: string; text: string; html: string };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Values are what people wrote: in a subject or a line of text no line end may begin another header or paragraph. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

const fill = (sentence: string, values: MailValues): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A mail misses its ${name}.`);
    return oneLine(value);
  });

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const htmlOf = (locale: Locale, lines: readonly string[], after: readonly string[], link: [string, string] | null) =>
  [
    `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1f27">`,
    ...lines.map(paragraph),
    ...(link
      ? [
          `<p style="margin:0 0 16px"><a href="${escapeHtml(link[1])}" style="color:#1f4fb0">${escapeHtml(link[0])}</a></p>`,
        ]
      : []),
    ...after.map(paragraph),
    "</body></html>",
  ].join("\n");

/** A mail's subject, its text, and the same as simple HTML. */
export const renderMail = ({ template, locale, values, link }: MailOrder): RenderedMail => {
  const words: MailWords = mailTemplates[template][locale];
  const lines = words.lines.map((line) => fill(line, values));
  const after = (words.after ?? []).map((line) => fill(line, values));
  const labelled: [string, string] | null = link && words.link ? [words.link, link] : null;
  const middle = labelled ? [`${labelled[0]}:\n${labelled[1]}`] : [];
  return {
    subject: fill(words.subject, values),
    text: `${[...lines, ...middle, ...after].join("\n\n")}\n`,
    html: htmlOf(locale, lines, after, labelled),
  };
};
