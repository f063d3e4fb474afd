import { expect, test } from "vitest";
import { builderCommands } from "./builder-commands.tsx";
import { clipboardWords } from "./clipboard/words.ts";
import { builderWords } from "./words.ts";

const called: string[] = [];
const call = (name: string) => () => void called.push(name);
const clipboard = (count: number) => ({
  count,
  copy: async () => call("copy")(),
  cut: async () => call("cut")(),
  paste: async () => call("paste")(),
  duplicate: call("duplicate"),
});
const canvas = { selectAll: call("all"), tidyUp: call("tidy") };
const { undo, redo, commands } = builderWords.en;
const words = { undo, redo, ...commands, ...clipboardWords.en, tidyUp: "Tidy up layout" };
const nameOf = (key: string, withShift = false) => `${withShift ? "⇧" : ""}⌘${key}`;
const acts = { undo: call("undo"), redo: call("redo") };

test("the palette lists what can be done with the drawing, each with its keys", () => {
  const drawing = { ...acts, canvas, clipboard: clipboard(2), history: { past: [1], future: [1] } };
  const { items, idleLimit } = builderCommands(drawing, words, nameOf);
  expect(idleLimit).toBe(items.length);
  expect(items.map(({ label, hint }) => [label, hint])).toEqual([
    ["Undo", "⌘Z"],
    ["Redo", "⇧⌘Z"],
    ["Copy steps", "⌘C"],
    ["Cut steps", "⌘X"],
    ["Paste steps", "⌘V"],
    ["Duplicate steps", "⌘D"],
    ["Select all steps", "⌘A"],
    ["Tidy up layout", undefined],
  ]);
  for (const { action } of items) if (action.type === "run") action.run();
  expect(called).toEqual(["undo", "redo", "copy", "cut", "paste", "duplicate", "all", "tidy"]);
});

test("what can't be done now is not listed: nothing selected, nothing to undo, no canvas", () => {
  const drawing = { ...acts, canvas: null, clipboard: clipboard(0), history: { past: [], future: [] } };
  expect(builderCommands(drawing, words, nameOf).items.map(({ label }) => label)).toEqual(["Paste steps"]);
});
