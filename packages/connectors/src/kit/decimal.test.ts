import { expect, test } from "vitest";
import { decimalsOf, isBelow, isSameDecimal, toUnits } from "./decimal.ts";

test.each([
  ["12.5", "12.50", true],
  ["012.50", "12.5", true],
  ["0", "0.00", true],
  ["-0", "0", true],
  ["0.10", "0.1", true],
  ["12.51", "12.50", false],
  ["-12.5", "12.5", false],
  ["9007199254740993", "9007199254740992", false],
  ["", "0", false],
])("%j and %j are compared as numbers, without a float", (one, other, isSame) => {
  expect(isSameDecimal(one, other)).toBe(isSame);
});

test.each([
  ["9.99", "10", true],
  ["10", "10.00", false],
  ["999999999999999999.01", "999999999999999999.02", true],
  ["-2", "1", true],
  ["", "1", false],
  ["1", "1,5", false],
])("%j is below %j: %s", (one, other, isLess) => {
  expect(isBelow(one, other)).toBe(isLess);
});

test.each([
  ["1500.5", 1_500_500_000n],
  ["9007199254.740991", 9_007_199_254_740_991n],
  ["0.0000005", 1n],
  ["-0.0000004", 0n],
  ["1e9", null],
])("%j is %s millionths", (text, units) => {
  expect(toUnits(text, 6)).toBe(units);
});

test("zeros behind the last digit are no decimals", () => {
  expect(["1250", "1250.50", "1.2550", "x"].map(decimalsOf)).toEqual([0, 1, 3, 0]);
});
