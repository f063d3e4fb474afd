import { expect, it } from "vitest";
import { raised } from "./raised.ts";

it("puts one a place higher, and leaves the order of the others", () => {
  expect(raised(["a", "b", "c"], 2)).toEqual(["a", "c", "b"]);
  expect(raised(["a", "b", "c"], 1)).toEqual(["b", "a", "c"]);
});
