import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { judgeSync, type Synced, syncAims } from "./judge-sync.ts";

/** As bad as it may be. */
const bearable: Synced = {
  ...{ posts: 999, edits: 3, seenTotal: 999, doneAtKill: 500, stored: 1000, distinct: 1000 },
  ...{ readInAll: 1000 * syncAims.readAgain, changedRead: syncAims.changedRecords, peakMb: syncAims.peakMemoryMb },
};
const judged = (found: Partial<Synced>): string[] => {
  const faults = createFaults();
  judgeSync(faults, { ...bearable, ...found });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged({})).toEqual([]);
  expect(judged({ changedRead: 3 })).toEqual([]);
});

const missed: [told: string, found: Partial<Synced>][] = [
  ["the number of stored posts", { stored: 999, distinct: 999 }],
  ["the number of posts stored twice", { distinct: 999 }],
  ["the total that the page showed", { seenTotal: 998 }],
  ["what was kept at the kill", { doneAtKill: 499 }],
  ["records read in all", { readInAll: 1051 }],
  ["records read by a sync after 3 changes", { changedRead: syncAims.changedRecords + 1 }],
  ["records read by that sync", { changedRead: 2 }],
  ["the worker's peak memory", { peakMb: syncAims.peakMemoryMb + 1 }],
];
test.each(missed)("%s is told when it is missed by little, and nothing else", (told, found) => {
  expect(judged(found)).toEqual([expect.stringContaining(told)]);
});
