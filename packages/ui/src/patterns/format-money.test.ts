import { expect, test } from "vitest";
import { formatMoney } from "./format-money.ts";

test("micro-units become the currency's own format", () => {
  expect(formatMoney(1_234_560_000, "USD", "en")).toBe("$1,234.56");
  expect(formatMoney(0, "USD", "en")).toBe("$0.00");
  expect(formatMoney(1_500_000, "EUR", "nl")).toMatch(/€\s1,50/);
});

test("a cost below a cent is not rounded to nothing", () => {
  expect(formatMoney(420, "USD", "en")).toBe("$0.00042");
});
