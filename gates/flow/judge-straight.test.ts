import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { judgeCost, judgeSpeed, straightAims } from "./judge-straight.ts";

const judged = (figures: Partial<typeof straightAims>): string[] => {
  const faults = createFaults();
  judgeCost(faults, { ...straightAims, ...figures });
  judgeSpeed(faults, { ...straightAims, ...figures });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged({})).toEqual([]);
});

const isRate = (aim: string): boolean => aim.endsWith("PerSecond");

test.each(Object.entries(straightAims))("what misses %s (%d) by little is found, and nothing else", (aim, bound) => {
  const missed = isRate(aim) ? bound - 0.5 : bound + 0.1;
  expect(judged({ [aim]: missed })).toEqual([expect.stringContaining(isRate(aim) ? "less than" : "more than")]);
  expect(judged({ [aim]: Number.NaN }), "nothing measured").toHaveLength(1);
});
