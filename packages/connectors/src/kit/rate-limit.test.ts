import { expect, test } from "vitest";
import { createBucket } from "./rate-limit.ts";

test("lets a burst through at once, and what comes behind it evenly", () => {
  const bucket = createBucket({ calls: 4, perSeconds: 2 });
  const waits = Array.from({ length: 7 }, () => bucket.reserve(10_000));
  expect(waits).toEqual([0, 0, 0, 0, 500, 1000, 1500]);
});

test("is full again after its time, and never fuller", () => {
  const bucket = createBucket({ calls: 2, perSeconds: 1 });
  expect([bucket.reserve(0), bucket.reserve(0), bucket.reserve(0)]).toEqual([0, 0, 500]);
  const later = 60_000;
  expect([bucket.reserve(later), bucket.reserve(later), bucket.reserve(later)]).toEqual([0, 0, 500]);
});

test("gives nothing for a clock that was set back", () => {
  const bucket = createBucket({ calls: 1, perSeconds: 1 });
  expect([bucket.reserve(5000), bucket.reserve(1000)]).toEqual([0, 1000]);
});
