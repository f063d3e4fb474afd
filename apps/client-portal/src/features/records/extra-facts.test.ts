import { expect, test } from "vitest";
import { extraFactsOf, readableName } from "./extra-facts.ts";

test("texts, numbers and amounts are told in a line each, empty ones not at all, and only the rest as it is", () => {
  const shipping = { amount: "4.95", currency: "EUR" };
  const empty = { note: "", parent: null, featuredMediaId: 0 };
  const extra = { menuOrder: 0, isSticky: false, shipping, firstName: "Ada", tags: ["a"], ...empty };
  expect(extraFactsOf(extra, ["firstName", "lastName"])).toEqual({
    facts: [
      { name: "firstName", value: "Ada" },
      { name: "menuOrder", value: 0 },
      { name: "isSticky", value: false },
      { name: "shipping", value: shipping },
    ],
    rest: { tags: ["a"] },
  });
});

test("a name that nobody has words for is readable all the same", () => {
  expect(readableName("billingEmail")).toBe("Billing email");
  expect(readableName("tax_class")).toBe("Tax class");
});
