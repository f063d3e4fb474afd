import { expect, it } from "vitest";
import { toWhole } from "./whole-number.ts";

it("reads whole numbers within their bounds, an empty text as none, and nothing else", () => {
  const bounds = { min: 0, max: 10 };
  expect(["0", " 10 ", "07"].map((text) => toWhole(text, bounds))).toEqual([0, 10, 7]);
  expect(toWhole("  ", bounds)).toBeNull();
  expect(["11", "-1", "1.5", "1e1", "many"].map((text) => toWhole(text, bounds))).toEqual(Array(5).fill(undefined));
});
