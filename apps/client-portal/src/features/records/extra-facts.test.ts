import { expect, test } from "vitest";
import { extraFactsOf, readableName } from "./extra-facts.ts";
import { extraValues, valueWord } from "./extra-words.ts";

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

test("what a tool writes as a code is told in words, and anything else as it came", () => {
  expect(valueWord(extraValues.nl, "type", "variable")).toBe("Product in meer vormen");
  expect(valueWord(extraValues.en, "status", "network-active")).toBe("Active on the whole network");
  expect(valueWord(extraValues.nl, "type", "toString")).toBe("toString");
  expect(valueWord(extraValues.nl, "author", "active")).toBe("active");
});
