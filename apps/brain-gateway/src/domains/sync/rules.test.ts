import { AppError } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { isIdListDue, toSyncFailure } from "./rules.ts";

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

test("refused credentials break the connection, a wait carries its time, a fault of our own is not told", () => {
  expect(toSyncFailure(new AppError("credential_rejected", "No."))).toMatchObject({ isBroken: true, endsRound: true });
  expect(toSyncFailure(new AppError("rate_limited", "Wait.", { retryAfterSeconds: 9 }))).toMatchObject({
    isBroken: false,
    retryAfterSeconds: 9,
  });
  expect(toSyncFailure(new AppError("forbidden", "Not this kind."))).toMatchObject({ endsRound: false });
  expect(toSyncFailure(new Error("bug"))).toBeNull();
});
