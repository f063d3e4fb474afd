import { describe, expect, it } from "vitest";
import { changeOf, readDays, successRate } from "./range.ts";

describe("changeOf", () => {
  it("compares with the days before, and with nothing where nothing was", () => {
    expect(changeOf({ now: 15, before: 10 })).toEqual({ direction: "up", amount: 0.5 });
    expect(changeOf({ now: 5, before: 10 })).toEqual({ direction: "down", amount: 0.5 });
    expect(changeOf({ now: 10, before: 10 })).toEqual({ direction: "flat", amount: 0 });
    expect(changeOf({ now: 10, before: 0 })).toBeNull();
  });
});

describe("successRate", () => {
  it("counts finished runs alone and claims nothing where none finished", () => {
    expect(successRate(3, 1)).toBe(0.75);
    expect(successRate(0, 0)).toBeNull();
  });
});

it("reads a range that there is, and 30 days otherwise", () => {
  expect([readDays("7"), readDays("90"), readDays("8"), readDays(undefined)]).toEqual([7, 90, 30, 30]);
});
