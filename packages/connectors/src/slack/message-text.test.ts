import { expect, test } from "vitest";
import { isSameText, longestText, toSlackText } from "./message-text.ts";

test.each([
  ["<!channel> Tom & Jerry", "&lt;!channel&gt; Tom &amp; Jerry"],
  ["<@U012AB3CD> <https://evil.example|your bank>", "&lt;@U012AB3CD&gt; &lt;<https://evil.example>|your bank&gt;"],
  ["&lt;!here&gt;", "&amp;lt;!here&amp;gt;"],
  ["*bold* _stays_", "*bold* _stays_"],
])("%j alerts nobody and links nowhere that it doesn't say", (text, sent) => {
  expect(toSlackText(text)).toBe(sent);
});

test.each([
  ["See https://example.com/a?b=1&c=2#d now", "See <https://example.com/a?b=1&amp;c=2#d> now"],
  ["http://example.com:8080/a_b\nhttps://example.com", "<http://example.com:8080/a_b>\n<https://example.com>"],
  [
    "Is it https://example.com? (See https://example.com/a).",
    "Is it <https://example.com>? (See <https://example.com/a>).",
  ],
  ["(https://example.com/A_(b)), “https://example.com/c”", "(<https://example.com/A_(b)>), “<https://example.com/c>”"],
  ["<https://example.com>", "&lt;<https://example.com>&gt;"],
  ["https://example.com/a&", "<https://example.com/a&amp;>"],
  ["https://example.com|https://bank.example", "<https://example.com>|<https://bank.example>"],
  [
    "https:// and https://... are none, nor is ftp://example.com",
    "https:// and https://... are none, nor is ftp://example.com",
  ],
])("%j gets its links, each with its own address for words", (text, sent) => {
  expect(toSlackText(text)).toBe(sent);
  expect(isSameText(sent, text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"))).toBe(true);
});

test("everybody is alerted where the step says so, whatever the text holds", () => {
  expect(toSlackText("<!here>", "channel")).toBe("<!channel> &lt;!here&gt;");
  expect(toSlackText("Hi", "here")).toBe("<!here> Hi");
});

test("a text that Slack would cut off is refused, as long as Slack counts it", () => {
  expect(toSlackText("a".repeat(longestText))).toHaveLength(longestText);
  expect(() => toSlackText(`${"a".repeat(longestText - 1)}&`)).toThrow("4004 characters");
  const address = "https://example.com/".padEnd(longestText - 2, "a");
  expect(toSlackText(address)).toHaveLength(longestText);
  expect(() => toSlackText(`${address}a`)).toThrow("4001 characters");
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
