import { expect, test } from "vitest";
import { inTime } from "./in-time.ts";

test("a figure that comes in time is shown", async () => {
  expect(await inTime(async () => 3, 0)).toBe(3);
});

test("a figure that fails is left out", async () => {
  expect(await inTime(() => Promise.reject(new Error("gone")), 0)).toBe(0);
});

test("a figure that never comes is left out", async () => {
  expect(await inTime(() => new Promise<number>(() => undefined), 0)).toBe(0);
});
