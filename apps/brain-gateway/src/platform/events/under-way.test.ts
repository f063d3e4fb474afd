import { expect, test } from "vitest";
import { underWayWithin } from "./under-way.ts";

const { isUnderWay, staleMs } = underWayWithin(60);
const startedAt = new Date("2026-11-21T12:00:00Z");
const later = (ms: number) => new Date(startedAt.getTime() + ms);

test("work that is over is not under way, and neither is what nobody ended well after its time", () => {
  expect(
    ["queued", "running", "working", "ready", "failed"].map((status) => isUnderWay({ status, startedAt }, startedAt)),
  ).toEqual([true, true, true, false, false]);
  expect(isUnderWay({ status: "running", startedAt }, later(60_001))).toBe(true);
  expect(isUnderWay({ status: "running", startedAt }, later(staleMs))).toBe(false);
});
