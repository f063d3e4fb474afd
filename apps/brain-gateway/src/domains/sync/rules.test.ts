import { AppError } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { isIdListDue, isWholeRound, readSince, toSyncFailure } from "./rules.ts";

const now = new Date("2026-01-01T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.each([
  [null, 5_000, true],
  [ago(30), 50, true],
  [ago(10), 50, false],
  [ago(600), 5_000, false],
  [ago(900), 5_000, true],
  [ago(900), 1_000_000, true],
])("ids last listed at %s of %i records are due: %s", (lastFullAt, stored, isDue) => {
  expect(isIdListDue(lastFullAt, stored, now)).toBe(isDue);
});

test.each([
  ["by changes", { supportsIncremental: true }, [now.toISOString(), now.toISOString()]],
  ["by what is new", { supportsIncremental: true, sinceFindsNewOnly: true }, [now.toISOString(), null]],
  ["whole", { supportsIncremental: false }, [null, null]],
])("a kind that is listed %s is read whole no more often than it has to be", (_, listed, expected) => {
  expect([false, true].map((areIdsDue) => readSince(listed, now, areIdsDue))).toEqual(expected);
  expect(readSince(listed, null, false)).toBeNull();
});

test.each([
  ["what is new", { sinceFindsNewOnly: true }, "2026-01-01T11:00:00Z", false],
  ["everything", { sinceFindsNewOnly: true }, null, true],
  ["changes", {}, "2026-01-01T11:00:00Z", true],
])(
  "a round that was cut off while it read %s, and goes on when the ids are due, is a whole one as it read",
  (_, listed, since, isWhole) => {
    const [inItems, inIds] = [
      { phase: "items" as const, since, cursor: "{}" },
      { phase: "ids" as const, since, highWater: null },
    ];
    for (const from of [inItems, inIds]) {
      expect(isWholeRound(listed, from, true)).toBe(isWhole);
      expect(isWholeRound(listed, from, false)).toBe(false);
    }
  },
);

test("refused credentials break the connection, a wait carries its time, a fault of our own is not told", () => {
  expect(toSyncFailure(new AppError("credential_rejected", "No."))).toMatchObject({ isBroken: true, endsRound: true });
  expect(toSyncFailure(new AppError("rate_limited", "Wait.", { retryAfterSeconds: 9 }))).toMatchObject({
    isBroken: false,
    retryAfterSeconds: 9,
  });
  expect(toSyncFailure(new AppError("forbidden", "Not this kind."))).toMatchObject({ endsRound: false });
  expect(toSyncFailure(new Error("bug"))).toBeNull();
});
