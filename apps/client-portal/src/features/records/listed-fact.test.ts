import { expect, test } from "vitest";
import { plainChoice } from "./listed-fact.tsx";

test("a vendor's constant is read as words, and what people wrote stays as it is", () => {
  expect(plainChoice("COMPUTER_HARDWARE")).toBe("Computer hardware");
  expect(plainChoice("IBM")).toBe("IBM");
  expect(plainChoice("Arts & Crafts")).toBe("Arts & Crafts");
});
