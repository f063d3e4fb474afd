import { expect, test } from "vitest";
import { moneyText, stockText } from "./shop-facts.tsx";
import { recordWords } from "./words.ts";

const t = recordWords.en.record;

test("an amount is shown to the cent, however large, and without a currency as it is written", () => {
  expect(moneyText({ amount: "99999999999999.99", currency: "EUR" }, "en")).toBe("€99,999,999,999,999.99");
  expect(moneyText({ amount: "0.10", currency: "EUR" }, "nl")).toMatch(/^€\s0,10$/);
  expect(moneyText({ amount: "12.50", currency: "" }, "en")).toBe("12.50");
});

test("stock that somebody counts is a number, and any other the shop's word", () => {
  expect(stockText({ isManaged: true, quantity: 0, state: "out_of_stock" }, { t, locale: "en" })).toBe("0");
  expect(stockText({ isManaged: false, quantity: null, state: "in_stock" }, { t, locale: "en" })).toBe("In stock");
});
