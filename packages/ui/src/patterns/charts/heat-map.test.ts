import { expect, it } from "vitest";
import { levelOf } from "./heat-map.tsx";

it("keeps nothing apart from the least, and gives the most the fullest step", () => {
  expect(levelOf(0, 100)).toBe(0);
  expect(levelOf(null, 100)).toBe(0);
  expect(levelOf(1, 100)).toBe(1);
  expect(levelOf(100, 100)).toBe(5);
  expect(levelOf(0, 0)).toBe(0);
});
