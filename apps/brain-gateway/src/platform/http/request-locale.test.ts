import { expect, test } from "vitest";
import { requestLocale } from "./request-locale.ts";

test.each([
  ["nl", "nl"],
  ["nl-BE,nl;q=0.9,en;q=0.8", "nl"],
  ["NL;q=1", "nl"],
  ["en-GB", "en"],
  ["de, nl", "en"],
  ["*", "en"],
  ["", "en"],
  [undefined, "en"],
])("%s is answered in %s", (header, locale) => {
  expect(requestLocale(header)).toBe(locale);
});
