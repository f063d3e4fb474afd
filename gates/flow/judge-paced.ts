import type { createFaults } from "../harness/gate.ts";

export const pacedAims = { p95Ms: 250, runsPerSecond: 100 };
/** The last runs end a little after they were sent, which is none of the rate. */
export const leastOfRate = 0.97;

export type Paced = {
  calmP95Ms: number;
  sustainedP95Ms: number;
  runsPerSecond: number;
  refused: number;
  lost: number;
};

/** One run at a time is quick, and so it is at the promised rate: a queue that grows would show there. */
export const judgePaced = (faults: ReturnType<typeof createFaults>, found: Paced): void => {
  const { p95Ms, runsPerSecond } = pacedAims;
  faults.atMost("a calm run's p95 in ms", found.calmP95Ms, p95Ms);
  faults.atMost(`the p95 in ms at ${runsPerSecond} runs a second`, found.sustainedP95Ms, p95Ms);
  faults.atLeast("runs a second", found.runsPerSecond, runsPerSecond * leastOfRate);
  faults.equal("the number of refused deliveries", found.refused, 0);
  faults.equal("the number of runs that did not succeed", found.lost, 0);
};
