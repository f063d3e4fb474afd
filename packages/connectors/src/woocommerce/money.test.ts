import { expect, test } from "vitest";
import { isSameAmount, toMoney } from "./money.ts";

test.each([
  ["12.50", { amount: "12.50", currency: "EUR" }],
  ["99999999999999.99", { amount: "99999999999999.99", currency: "EUR" }],
  ["-3", { amount: "-3", currency: "EUR" }],
  ["", null],
  [null, null],
  ["1e9", null],
  ["12,50", null],
])("an amount of %j is kept as it is written, and what is none is null", (text, money) => {
  expect(toMoney(text, "EUR")).toEqual(money);
});

test.each([
  ["12.5", "12.50", true],
  ["012.50", "12.5", true],
  ["0", "0.00", true],
  ["0.10", "0.1", true],
  ["12.51", "12.50", false],
  ["", "0", false],
])("%j and %j are compared as amounts", (one, other, isSame) => {
  expect(isSameAmount(one, other)).toBe(isSame);
});
