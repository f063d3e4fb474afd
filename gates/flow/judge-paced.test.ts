import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { judgePaced, leastOfRate, type Paced, pacedAims } from "./judge-paced.ts";

const { p95Ms } = pacedAims;
const bearable: Paced = {
  ...{ calmP95Ms: p95Ms, sustainedP95Ms: p95Ms, refused: 0, lost: 0 },
  runsPerSecond: pacedAims.runsPerSecond * leastOfRate,
};
const judged = (found: Partial<Paced>): string[] => {
  const faults = createFaults();
  judgePaced(faults, { ...bearable, ...found });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged({})).toEqual([]);
});

const missed: [told: string, found: Partial<Paced>][] = [
  ["a calm run's p95", { calmP95Ms: p95Ms + 0.1 }],
  ["the p95 in ms at 100 runs a second", { sustainedP95Ms: p95Ms + 0.1 }],
  ["runs a second is", { runsPerSecond: bearable.runsPerSecond - 0.1 }],
  ["refused deliveries", { refused: 1 }],
  ["runs that did not succeed", { lost: 1 }],
];
test.each(missed)("%s is told when it is missed by little, and nothing else", (told, found) => {
  expect(judged(found)).toEqual([expect.stringContaining(told)]);
});
