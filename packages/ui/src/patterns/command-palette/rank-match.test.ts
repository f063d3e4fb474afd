import { expect, test } from "vitest";
import { rankMatch } from "./rank-match.ts";

test("what begins with the text beats what has it inside, and synonyms come last", () => {
  const ranks = ["Runs", "New run", "Pruning", "History"].map((label) => rankMatch("run", label, ["run"]));
  expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
  expect(new Set(ranks).size).toBe(4);
});

test("every word must be found, in any order, with or without accents", () => {
  expect(rankMatch("keys ai", "AI keys")).toBeGreaterThan(0);
  expect(rankMatch("cafe", "Café")).toBe(1);
  expect(rankMatch("keys moon", "AI keys")).toBe(0);
});
