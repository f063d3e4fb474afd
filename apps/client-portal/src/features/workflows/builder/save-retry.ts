import type { ErrorCode } from "@bizosaas/contracts";

/** What may be over in a moment, with nothing changed in the draft; null stands for no answer at all. */
const passing: ReadonlySet<ErrorCode | null> = new Set([
  null,
  "idempotency_conflict", // It is being saved now.
  "internal",
  "rate_limited",
  "unavailable",
  "upstream_failed",
  "upstream_timeout",
]);

const firstMs = 2000;
const longestMs = 60_000;

/** How long to wait before a draft is sent again after so many failures; null where that would not help. `chance` spreads those who wait for the same outage to end. */
export const retryMsAfter = (failures: number, code: ErrorCode | null, chance = Math.random()): number | null => {
  if (!passing.has(code)) return null;
  const longest = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return Math.round(longest * (0.5 + chance / 2));
};
