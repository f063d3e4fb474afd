import { expect, test } from "vitest";
import { plainAmount, plainIn, typedIn } from "./typed-amounts.ts";

test("an amount is typed as its reader's language writes it", () => {
  expect(["1.500,50", "1500,5", "1.500", "12.50", "- 3"].map((typed) => plainAmount(typed, "nl"))).toEqual([
    ...["1500.50", "1500.5", "1500", "12.50", "-3"],
  ]);
  expect(["1,500.50", "1500.5", "1,500", "12,50"].map((typed) => plainAmount(typed, "en"))).toEqual([
    ...["1500.50", "1500.5", "1500", "12.50"],
  ]);
});

test("what is no amount is left for the tool to refuse", () => {
  expect(plainAmount("a lot", "en")).toBe("alot");
  expect(plainAmount("1.50.0", "en")).toBe("1.50.0");
});

test("a form's amounts go out as they came in, and no other text is touched", () => {
  const values = { amount: "1500.5", name: "Deal 1.5", salePrice: "0.99" };
  expect(typedIn(values, "nl")).toEqual({ amount: "1500,5", name: "Deal 1.5", salePrice: "0,99" });
  expect(plainIn(typedIn(values, "nl"), "nl")).toEqual(values);
});
