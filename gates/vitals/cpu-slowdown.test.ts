import { expect, test } from "vitest";
import { cpuSlowdownOf } from "./cpu-slowdown.ts";

test("a phone is as many times slower as the machine that plays it is fast, up to what the preset says", () => {
  expect([150, 800, 1300, 1533, 1766, 2000].map((index) => Math.round(cpuSlowdownOf(index) * 10) / 10)).toEqual([
    1, 2, 3, 4, 4, 4,
  ]);
});

test("a machine slower than any phone is refused", () => {
  expect(() => cpuSlowdownOf(100)).toThrow("too slow");
});
