import type { createFaults } from "../harness/gate.ts";
import { median } from "../harness/quantile.ts";

/** Of what was held once the process was warm. */
const maxGrowthPercent = 10;

/** The last quarter of the samples beside the second one; the first is the process getting warm. */
export const growthPercentOf = (samples: readonly number[]): number => {
  const quarter = Math.floor(samples.length / 4);
  return (median(samples.slice(-quarter)) / median(samples.slice(quarter, 2 * quarter)) - 1) * 100;
};

type Growth = { apiGrowthPercent: number; workerGrowthPercent: number };

export const judgeGrowth = (faults: ReturnType<typeof createFaults>, growth: Growth): void => {
  faults.atMost("the growth of the API's memory, in percent", growth.apiGrowthPercent, maxGrowthPercent);
  faults.atMost("the growth of the worker's memory, in percent", growth.workerGrowthPercent, maxGrowthPercent);
};
