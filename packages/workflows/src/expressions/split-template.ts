/** A template's parts in order; `position` is where an expression starts within the template. */
export type TemplatePart = { kind: "text"; text: string } | { kind: "expression"; source: string; position: number };

const endOfString = (text: string, start: number): number => {
  const quote = text[start] ?? "";
  const close = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  let at = start + close.length;
  while (at < text.length && !text.startsWith(close, at)) at += text[at] === "\\" ? 2 : 1;
  return at + close.length;
};

/** Finds the `}}` that closes an expression: not one inside a string, nor the end of a nested map. */
const endOfExpression = (text: string, start: number): number | null => {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '"' || character === "'") {
      at = endOfString(text, at);
      continue;
    }
    if (depth === 0 && text.startsWith("}}", at)) return at;
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    at += 1;
  }
  return null;
};

/** Splits `Hello {{ trigger.name }}`; null when a `{{` is never closed. */
export const splitTemplate = (text: string): TemplatePart[] | null => {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{{", at);
    if (open === -1) break;
    const close = endOfExpression(text, open + 2);
    if (close === null) return null;
    if (open > at) parts.push({ kind: "text", text: text.slice(at, open) });
    parts.push({ kind: "expression", source: text.slice(open + 2, close), position: open + 2 });
    at = close + 2;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
};
