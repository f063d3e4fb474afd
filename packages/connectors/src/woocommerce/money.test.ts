import { expect, test } from "vitest";
import { toMoney } from "./money.ts";

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
