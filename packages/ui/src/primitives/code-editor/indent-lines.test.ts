import { expect, it } from "vitest";
import { indent, newLine, outdent, type TextEdit } from "./indent-lines.ts";

const apply = (text: string, { from, to, text: written, start, end }: TextEdit) => {
  const next = text.slice(0, from) + written + text.slice(to);
  return `${next.slice(0, start)}[${next.slice(start, end)}]${next.slice(end)}`;
};

it("indents at the caret, and every selected line as one", () => {
  expect(apply("ab", indent("ab", 1, 1))).toBe("a  []b");
  expect(apply("a\nb\n\nc", indent("a\nb\n\nc", 0, 4))).toBe("[  a\n  b\n]\nc");
});

it("moves lines out by no more than they have", () => {
  expect(apply("    a", outdent("    a", 5, 5))).toBe("  a[]");
  expect(apply(" a\n   b\nc", outdent(" a\n   b\nc", 0, 9))).toBe("[a\n b\nc]");
  expect(apply("a", outdent("a", 0, 0))).toBe("[]a");
});

it("begins a new line where the one before began", () => {
  expect(apply("  if (a) {", newLine("  if (a) {", 10, 10))).toBe("  if (a) {\n  []");
  expect(apply("  ab", newLine("  ab", 1, 1))).toBe(" \n [] ab");
});
