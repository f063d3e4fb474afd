import { diffLines } from "diff";

export type DiffLine = {
  kind: "same" | "added" | "removed";
  text: string;
  /** The line's number before and after; absent on the side that lacks it. */
  before?: number | undefined;
  after?: number | undefined;
};
export type DiffBlock = { kind: "lines"; lines: readonly DiffLine[] } | { kind: "skipped"; lines: readonly DiffLine[] };

/** Keys in one order, so that only values make a difference. */
const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sortKeys(child)]),
  );
};

/** A value as text of many lines, keys sorted; nothing at all is an empty text. */
export const jsonText = (value: unknown): string =>
  value === undefined || value === null ? "" : (JSON.stringify(sortKeys(value), null, 2) ?? "");

const endsInNewline = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/** Both texts line by line, numbered on either side. */
export const diffTexts = (before: string, after: string): DiffLine[] => {
  let [left, right] = [0, 0];
  return diffLines(endsInNewline(before), endsInNewline(after)).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((text): DiffLine => {
        if (added) return { kind: "added", text, after: ++right };
        if (removed) return { kind: "removed", text, before: ++left };
        return { kind: "same", text, before: ++left, after: ++right };
      }),
  );
};

/** Changes with some lines around them; longer runs of equal lines become a block that can be opened. */
export const foldSame = (lines: readonly DiffLine[], context = 3): DiffBlock[] => {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== "same"),
  );
  const blocks: { kind: DiffBlock["kind"]; lines: DiffLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = isNear[index] ? "lines" : "skipped";
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
};
