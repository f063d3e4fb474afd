import { expect, test } from "vitest";
import { choiceOrText } from "./listed-fact.tsx";

test("a vendor's constant is read as words, and what people wrote stays as it is", () => {
  expect(choiceOrText("industry", "COMPUTER_HARDWARE")).toBe("Computer hardware");
  expect(choiceOrText("industry", "IBM")).toBe("IBM");
  expect(choiceOrText("industry", "Arts & Crafts")).toBe("Arts & Crafts");
});

test("a SKU or a name that looks like a constant is kept letter for letter", () => {
  expect(choiceOrText("sku", "MUG_BLUE_L")).toBe("MUG_BLUE_L");
  expect(choiceOrText("company", "ACME_EU")).toBe("ACME_EU");
});
