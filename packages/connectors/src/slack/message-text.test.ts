import { expect, test } from "vitest";
import { isSameText, longestText, toSlackText } from "./message-text.ts";

test.each([
  ["<!channel> Tom & Jerry", "&lt;!channel&gt; Tom &amp; Jerry"],
  ["<@U012AB3CD> <https://evil.example|your bank>", "&lt;@U012AB3CD&gt; &lt;https://evil.example|your bank&gt;"],
  ["&lt;!here&gt;", "&amp;lt;!here&amp;gt;"],
  ["*bold* _stays_", "*bold* _stays_"],
])("%j alerts nobody and links nowhere that it doesn't say", (text, sent) => {
  expect(toSlackText(text)).toBe(sent);
});

test("everybody is alerted where the step says so, whatever the text holds", () => {
  expect(toSlackText("<!here>", "channel")).toBe("<!channel> &lt;!here&gt;");
  expect(toSlackText("Hi", "here")).toBe("<!here> Hi");
});

test("a text that Slack would cut off is refused, as long as Slack counts it", () => {
  expect(toSlackText("a".repeat(longestText))).toHaveLength(longestText);
  expect(() => toSlackText(`${"a".repeat(longestText - 1)}&`)).toThrow("4004 characters");
});

test.each([
  ["See <https://example.com/a?b=1&amp;c=2>", "See https://example.com/a?b=1&amp;c=2"],
  ["<mailto:ada@example.com|ada@example.com> wrote", "ada@example.com wrote"],
  ["<http://example.com|example.com> is up", "example.com is up"],
  ["one\ntwo", "one\r\ntwo "],
])("%j holds %j", (held, sent) => {
  expect(isSameText(held, sent)).toBe(true);
});

test("other words are other words", () => {
  expect(isSameText("Hello", "hello")).toBe(false);
  expect(isSameText("<https://example.com/a>", "https://example.com/b")).toBe(false);
});
