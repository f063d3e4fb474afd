import { expect, test } from "vitest";
import { diffTexts, foldSame, jsonText } from "./diff-rows.ts";

const marks = (before: string, after: string) =>
  diffTexts(before, after).map(({ kind, text }) => `${{ same: " ", added: "+", removed: "-" }[kind]}${text}`);

test("each line says whether it stayed, came or went, with its number on either side", () => {
  expect(marks("a\nb\nc", "a\nB\nc")).toEqual([" a", "-b", "+B", " c"]);
  expect(diffTexts("a\nb", "b").at(-1)).toEqual({ kind: "same", text: "b", before: 2, after: 1 });
});

test("a last line without a line break is no difference", () => {
  expect(marks("a\n", "a")).toEqual([" a"]);
});

test("what was made from nothing, and what is gone, is all added or all removed", () => {
  expect(marks("", "a\nb")).toEqual(["+a", "+b"]);
  expect(marks("a", "")).toEqual(["-a"]);
});

test("the order of keys is no difference, the order of a list is", () => {
  expect(jsonText({ b: 1, a: { d: 2, c: 3 } })).toBe(jsonText({ a: { c: 3, d: 2 }, b: 1 }));
  expect(jsonText([1, 2])).not.toBe(jsonText([2, 1]));
  expect(jsonText(null)).toBe("");
});

test("lines far from a change are folded, those around it are not", () => {
  const text = (middle: string) => [..."abcdefgh".split(""), middle, ..."ijklmnop".split("")].join("\n");
  const blocks = foldSame(diffTexts(text("x"), text("y")), 2);
  expect(blocks.map(({ kind, lines }) => `${kind} ${lines.length}`)).toEqual(["skipped 6", "lines 6", "skipped 6"]);
});
