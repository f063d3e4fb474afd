import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { judgeScores, leastScores, mostScores } from "./judge-scores.ts";

const aims = { ...leastScores, ...mostScores };
const judged = (scores: Partial<typeof aims>): string[] => {
  const faults = createFaults();
  judgeScores(faults, "client /runs", { ...aims, benchmark: 1500, missed: ["image-alt"], ...scores });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged({})).toEqual([]);
});

test.each(Object.keys(leastScores))("a score of %s that is a point short is told", (aim) => {
  expect(judged({ [aim]: aims[aim as keyof typeof aims] - 1 })).toEqual([expect.stringContaining("less than")]);
});

test.each(Object.keys(mostScores))("%s beyond its bound is told", (aim) => {
  expect(judged({ [aim]: aims[aim as keyof typeof aims] + 0.01 })).toEqual([expect.stringContaining("more than")]);
});

test("what could not be measured reaches no aim", () => {
  expect(judged({ observedLcpMs: Number.NaN, performance: Number.NaN })).toHaveLength(2);
});

test("a fault names the audits that failed, or how fast the machine was", () => {
  expect(judged({ accessibility: 94 })).toEqual(["client /runs: accessibility (image-alt) is 94, less than 100"]);
  expect(judged({ performance: 70 })).toEqual(["client /runs: performance (benchmark 1500) is 70, less than 95"]);
});
