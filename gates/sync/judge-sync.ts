import type { createFaults } from "../harness/gate.ts";

export const syncAims = { peakMemoryMb: 400, changedRecords: 10, readAgain: 1.05 };

export type Synced = {
  /** Of the site, and how many of them were changed before the second sync. */
  posts: number;
  edits: number;
  /** What the connection's page said half-way, and kept when the worker was killed. */
  seenTotal: number;
  doneAtKill: number;
  stored: number;
  distinct: number;
  readInAll: number;
  changedRead: number;
  peakMb: number;
};

/** Each post once, what was done kept over a kill, and a second sync that reads what changed alone. */
export const judgeSync = (faults: ReturnType<typeof createFaults>, found: Synced): void => {
  const { posts, edits, stored } = found;
  // Every new site brings a post of its own.
  faults.equal("the number of stored posts", stored, posts + 1);
  faults.equal("the number of posts stored twice", stored - found.distinct, 0);
  faults.atLeast("the total that the page showed half-way", found.seenTotal, posts);
  faults.atLeast("what was kept at the kill", found.doneAtKill, posts / 2);
  faults.atMost("records read in all, the resumed part included", found.readInAll, (posts + 1) * syncAims.readAgain);
  faults.atMost(`records read by a sync after ${edits} changes`, found.changedRead, syncAims.changedRecords);
  faults.atLeast("records read by that sync", found.changedRead, edits);
  faults.atMost("the worker's peak memory in MB", found.peakMb, syncAims.peakMemoryMb);
};
