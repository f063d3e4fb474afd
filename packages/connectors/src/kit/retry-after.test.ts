import { expect, test } from "vitest";
import { retryAfterSeconds } from "./retry-after.ts";

const now = Date.parse("2026-01-15T09:30:00Z");
test.each([
  ["17", 17],
  ["0", 1],
  ["Thu, 15 Jan 2026 09:30:45 GMT", 45],
  ["Thu, 15 Jan 2026 09:00:00 GMT", 1],
  ["soon", 60],
  ["", 60],
  ["999999999", 86_400],
])("Retry-After %j waits %d seconds", (value, seconds) => {
  expect(retryAfterSeconds(new Headers({ "retry-after": value }), now)).toBe(seconds);
});
