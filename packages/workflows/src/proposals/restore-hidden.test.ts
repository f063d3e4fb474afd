import type { JsonValue } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { restoreHidden } from "./restore-hidden.ts";

const mark = "[redacted]";
const named = (name: string, token: string, more = {}) => ({ name, token, ...more });
const placed = (url: string, token: string) => ({ url, token });

describe("the hidden values of a list", () => {
  it.each<[string, JsonValue[], JsonValue[], JsonValue[]]>([
    [
      "stay with their entries when the list is put into another order",
      [placed("a", "of-a"), placed("b", "of-b")],
      [placed("b", mark), placed("a", mark)],
      [placed("b", "of-b"), placed("a", "of-a")],
    ],
    [
      "stay with the entry of their name when it is moved and changed",
      [named("a", "of-a"), named("b", "of-b")],
      [named("b", mark, { retries: 2 }), named("a", mark)],
      [named("b", "of-b", { retries: 2 }), named("a", "of-a")],
    ],
    [
      "are given to no other entry that has come to stand in their place",
      [placed("a", "of-a"), placed("b", "of-b")],
      [placed("elsewhere", mark), placed("b", mark)],
      [placed("elsewhere", mark), placed("b", "of-b")],
    ],
    [
      "are given to neither of two entries that take their name",
      [named("a", "of-a")],
      [named("a", mark, { url: "here" }), named("a", mark, { url: "elsewhere" })],
      [named("a", mark, { url: "here" }), named("a", mark, { url: "elsewhere" })],
    ],
    ["keep their order among entries that look the same", ["one", "two"], [mark, "new", mark], ["one", "new", "two"]],
    ["are given to none of those that look the same once one is missing", ["one", "two"], [mark], [mark]],
  ])("%s", (_, original, answered, restored) => {
    const shown = JSON.parse(JSON.stringify(original).replaceAll(/"(of-\w|one|two)"/g, `"${mark}"`)) as JsonValue;
    expect(restoreHidden(answered, { original, shown })).toEqual(restored);
  });
});
