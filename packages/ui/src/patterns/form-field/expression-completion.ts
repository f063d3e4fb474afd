import type { ExpressionReference } from "./form-field-descriptor.ts";

/** Whether a text is an expression as a whole, or has some between `{{` and `}}`. */
export type ExpressionMode = "template" | "expression";

/** A name that is being written: where it stands, and whether the braces around it are still open. */
export type WrittenName = { start: number; end: number; typed: string; isOpen: boolean };

const nameBefore = /[A-Za-z_][A-Za-z0-9_.]*$/;
const mostShown = 8;

const isInString = (text: string): boolean => {
  let quote: string | null = null;
  for (const character of text) {
    if (quote === null && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = null;
  }
  return quote !== null;
};

/** The name that the caret stands behind, where an expression is written; null elsewhere, as inside a text in quotes. */
export const writtenNameAt = (text: string, caret: number, mode: ExpressionMode): WrittenName | null => {
  const before = text.slice(0, caret);
  const from = mode === "template" ? before.lastIndexOf("{{") + 2 : 0;
  if (mode === "template" && (from < 2 || before.indexOf("}}", from) !== -1)) return null;
  const expression = before.slice(from);
  if (isInString(expression)) return null;
  const typed = nameBefore.exec(expression)?.[0] ?? "";
  // A bare expression says nothing at a blank: people would be shown a list at every space.
  if (typed === "" && (mode === "expression" || expression.trim() !== "")) return null;
  if (/[0-9.\])]$/.test(expression.slice(0, expression.length - typed.length))) return null;
  const rest = text.slice(caret);
  const close = rest.indexOf("}}");
  const open = rest.indexOf("{{");
  const isOpen = mode === "template" && (close === -1 || (open !== -1 && open < close));
  return { start: caret - typed.length, end: caret, typed, isOpen };
};

/** What may be meant: names that begin so first, then those that have it in them. */
export const completionsFor = (
  { typed }: WrittenName,
  references: readonly ExpressionReference[],
): readonly ExpressionReference[] => {
  const wanted = typed.toLowerCase();
  const others = references.filter(({ expression }) => expression !== typed);
  const begins = others.filter(({ expression }) => expression.toLowerCase().startsWith(wanted));
  const holds = others.filter(
    (each) => !begins.includes(each) && `${each.expression} ${each.label}`.toLowerCase().includes(wanted),
  );
  return [...begins, ...(wanted.length > 1 ? holds : [])].slice(0, mostShown);
};

/** The text with the name written out, and where the caret goes. */
export const complete = (
  text: string,
  { start, end, typed, isOpen }: WrittenName,
  expression: string,
): { text: string; caret: number } => {
  const lead = typed === "" && text[start - 1] === "{" ? " " : "";
  const written = `${lead}${expression}${isOpen ? " }}" : ""}`;
  return { text: text.slice(0, start) + written + text.slice(end), caret: start + written.length };
};
