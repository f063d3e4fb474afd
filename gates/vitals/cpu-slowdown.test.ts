import { expect, test } from "vitest";
import { cpuSlowdownOf, wasSteady } from "./cpu-slowdown.ts";

test("a phone is as many times slower as the machine that plays it is fast, up to what the preset says", () => {
  expect([150, 800, 1300, 1533, 1766, 2000].map((index) => Math.round(cpuSlowdownOf(index) * 10) / 10)).toEqual([
    1, 2, 3, 4, 4, 4,
  ]);
});

test("a machine slower than any phone is refused", () => {
  expect(() => cpuSlowdownOf(100)).toThrow("too slow");
});

test("a look tells of the phone only while the machine stays as fast as it was found", () => {
  expect(wasSteady(1600, 2000)).toBe(true);
  expect(wasSteady(1300, 1180)).toBe(true);
  expect(wasSteady(1300, 800)).toBe(false);
  expect(wasSteady(700, 1300)).toBe(false);
  expect(wasSteady(1300, 90)).toBe(false);
});
