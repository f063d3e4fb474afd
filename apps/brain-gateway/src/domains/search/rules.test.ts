import { expect, test } from "vitest";
import { idIn, toPatterns } from "./rules.ts";

test("every word is looked for on its own, and none of them is a pattern", () => {
  expect(toPatterns(String.raw`Ten  100%_\ bread`)).toEqual({
    words: ["%ten%", String.raw`%100\%\_\\%`, "%bread%"],
    beginning: String.raw`ten  100\%\_\\ bread%`,
  });
});

test("an id is told from a name", () => {
  expect(idIn("01A1FD24-1A24-77E5-BF09-4FBAB106F18F")).toBe("01a1fd24-1a24-77e5-bf09-4fbab106f18f");
  expect(idIn("01A1FD24")).toBeNull();
});
