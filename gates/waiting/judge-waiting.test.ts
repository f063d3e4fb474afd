import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { enough, judgeWaiting, type Waited, waitingAims } from "./judge-waiting.ts";

const { corePercent, kilobytesPerRun, keptMb, heldMb } = waitingAims;
const growth = { worker: keptMb, api: keptMb, workerHeld: heldMb, apiHeld: heldMb };
const bearable: Waited = {
  ...{ runs: enough.waiting, passing: enough.passing, wokenWrong: 0, leftByMistake: 0 },
  ...{ percent: corePercent, kilobytesPerRun, growth },
};
const judged = (found: Partial<Waited>): string[] => {
  const faults = createFaults();
  judgeWaiting(faults, { ...bearable, ...found });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged({})).toEqual([]);
});

const grown = (more: Partial<typeof growth>): Partial<Waited> => ({ growth: { ...growth, ...more } });
const missed: [told: string, found: Partial<Waited>][] = [
  ["take of a core", { percent: corePercent + 0.1 }],
  ["did not end right", { wokenWrong: 1 }],
  ["those that wait still are off", { leftByMistake: 1 }],
  ["those that wait still are off", { leftByMistake: -1 }],
  ["what the worker keeps in MB", grown({ worker: keptMb + 0.1 })],
  ["what the API keeps in MB", grown({ api: keptMb + 0.1 })],
  ["the worker's growth in MB", grown({ workerHeld: heldMb + 0.1 })],
  ["the API's growth in MB", grown({ apiHeld: heldMb + 0.1 })],
  ["of a waiting run in KB", { kilobytesPerRun: kilobytesPerRun + 0.1 }],
];
test.each(missed)("%s is told when it is missed by little, and nothing else", (told, found) => {
  expect(judged(found)).toEqual([expect.stringContaining(told)]);
});

test("what few runs hold is not judged: the pages of a process are larger than they", () => {
  const huge = { kilobytesPerRun: 1000, ...grown({ workerHeld: 100, apiHeld: 100 }) };
  expect(judged({ ...huge, runs: enough.waiting - 1, passing: enough.passing - 1 })).toEqual([]);
});
