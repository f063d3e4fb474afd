/**
 * How many times slower than this machine a mid-tier phone is, from Lighthouse's own measure of the machine while it
 * looked, in the steps of the calculator that Lighthouse's docs/throttling.md names ("Calibrating the CPU slowdown").
 * Never more than the 4 of its mobile preset, which fits an index of 1,533: the index is one thread's on an idle
 * machine, and two cores that play server and phone at once are no faster for it.
 */
export const cpuSlowdownOf = (benchmarkIndex: number): number => {
  if (benchmarkIndex >= 1300) return Math.min(4, 3 + (benchmarkIndex - 1300) / 233);
  if (benchmarkIndex >= 800) return 2 + (benchmarkIndex - 800) / 500;
  if (benchmarkIndex >= 150) return 1 + (benchmarkIndex - 150) / 650;
  throw new Error(`Lighthouse measured ${benchmarkIndex} for this machine: too slow to tell anything of a phone`);
};

/**
 * Whether a look tells of the phone that it was meant to play: the machine was as fast during it as just before, to a
 * fifth. Where others take the machine meanwhile, blocking time is theirs and not the page's.
 */
export const wasSteady = (indexBefore: number, indexDuring: number): boolean =>
  indexDuring >= 150 && Math.abs(cpuSlowdownOf(indexDuring) / cpuSlowdownOf(indexBefore) - 1) <= 0.2;
