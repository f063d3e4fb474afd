import { expect, test } from "vitest";
import { retryMsAfter } from "./save-retry.ts";

test("a save that failed is tried again after ever longer, but never later than after a minute", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => retryMsAfter(failures, null, 1));
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(retryMsAfter(3, "unavailable", 0)).toBe(4000);
  expect(retryMsAfter(1, "idempotency_conflict", 0)).toBe(1000);
});

test.each(["workflow_invalid", "forbidden", "conflict", "unauthenticated", "not_found", "payload_too_large"] as const)(
  "what a person must mend is not sent again by itself: %s",
  (code) => {
    expect(retryMsAfter(1, code)).toBeNull();
  },
);
