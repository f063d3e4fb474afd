/**
 * How many times slower than this machine a mid-tier phone is, from Lighthouse's own measure of the machine while it
 * looked: its constant 4 is right for an index of 1,533 alone. The steps are those of the calculator that
 * Lighthouse's docs/throttling.md names ("Calibrating the CPU slowdown"); a faster machine is slowed more, not less.
 */
export const cpuSlowdownOf = (benchmarkIndex: number): number => {
  if (benchmarkIndex >= 1300) return 3 + (benchmarkIndex - 1300) / 233;
  if (benchmarkIndex >= 800) return 2 + (benchmarkIndex - 800) / 500;
  if (benchmarkIndex >= 150) return 1 + (benchmarkIndex - 150) / 650;
  throw new Error(`Lighthouse measured ${benchmarkIndex} for this machine: too slow to tell anything of a phone`);
};
