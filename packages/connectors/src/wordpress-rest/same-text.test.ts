import { expect, test } from "vitest";
import { sameText } from "./same-text.ts";

test.each([
  ["Tom &amp; Jerry", "Tom & Jerry"],
  ["a &lt; b &#8220;c&#8221; &#x2615;", "a < b “c” ☕"],
  ["one\ntwo", "one\r\ntwo  "],
])("%j holds %j", (stored, sent) => {
  expect(sameText(stored, sent)).toBe(true);
});

test("other words are other words, and damaged entities are no crash", () => {
  expect(sameText("Tom & Jerry", "Tom and Jerry")).toBe(false);
  expect(sameText("&#xffffff;&#9999999;&bogus;", "x")).toBe(false);
});
