/** A change of a text by hand: what stands between `from` and `to` becomes `text`, and this is selected afterwards. */
export type TextEdit = { from: number; to: number; text: string; start: number; end: number };

const step = "  ";

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Tab: two spaces where the caret is; every line that is selected moves in as one. */
export const indent = (text: string, start: number, end: number): TextEdit => {
  if (!text.slice(start, end).includes("\n"))
    return { from: start, to: end, text: step, start: start + step.length, end: start + step.length };
  const from = lineStart(text, start);
  const lines = text.slice(from, end).split("\n");
  const moved = lines.map((line) => (line === "" ? line : step + line)).join("\n");
  return { from, to: end, text: moved, start: from, end: from + moved.length };
};

/** Shift and Tab: every line that the selection touches moves out by up to two spaces. */
export const outdent = (text: string, start: number, end: number): TextEdit => {
  const from = lineStart(text, start);
  const lines = text.slice(from, end).split("\n");
  const moved = lines.map((line) => line.replace(/^ {1,2}/, ""));
  const inFirst = (lines[0]?.length ?? 0) - (moved[0]?.length ?? 0);
  const written = moved.join("\n");
  return { from, to: end, text: written, start: Math.max(from, start - inFirst), end: from + written.length };
};

/** Enter: the next line begins where this one does. */
export const newLine = (text: string, start: number, end: number): TextEdit => {
  const [before = ""] = /^ */.exec(text.slice(lineStart(text, start), start)) ?? [];
  const at = start + 1 + before.length;
  return { from: start, to: end, text: `\n${before}`, start: at, end: at };
};
