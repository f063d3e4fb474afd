import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { judgeStart, startAims } from "./judge-start.ts";

const judged = (found: Partial<typeof startAims>): string[] => {
  const faults = createFaults();
  judgeStart(faults, { ...startAims, ...found });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged({})).toEqual([]);
});

test.each([
  ["secondSeconds", "a second start"],
  ["idleMb", "the idle memory"],
  ["freshCloneSeconds", "a fresh clone"],
] as const)("%s beyond its aim is told, and nothing else", (aim, told) => {
  expect(judged({ [aim]: startAims[aim] + 0.1 })).toEqual([expect.stringContaining(told)]);
});

test("a memory that could not be read reaches no aim", () => {
  expect(judged({ idleMb: Number.NaN })).toHaveLength(1);
});
