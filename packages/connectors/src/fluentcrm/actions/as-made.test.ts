import { expect, test } from "vitest";
import { isAsCreated } from "./as-made.ts";

test.each([
  ["at once", "2026-03-29 01:59:58", "2026-03-29 01:59:58", true],
  ["by an automation that begins with it", "2026-03-29 01:59:58", "2026-03-29 02:00:03", true],
  ["as a time with its zone", "2026-01-15T09:30:00+01:00", "2026-01-15T08:30:01Z", true],
  ["a few seconds later", "2026-03-29 01:59:58", "2026-03-29 02:00:04", false],
  ["months later", "2026-01-15 09:30:00", "2026-07-15 09:30:00", false],
  ["at no time that is told", "2026-01-15 09:30:00", null, false],
  ["after it was made at no time that is told", "0000-00-00 00:00:00", "2026-01-15 09:30:00", false],
])("what was saved last %s counts as it was made, or doesn't", (_, created_at, updated_at, isAsMade) => {
  expect(isAsCreated({ created_at, updated_at })).toBe(isAsMade);
});
