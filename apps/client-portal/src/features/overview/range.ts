import { type Compared, type OverviewDays, overviewDays } from "@bizosaas/contracts";
import type { TrendProps } from "@bizosaas/ui";

/** The range that the address names; 30 days where it names none that there is. */
export const readDays = (value: string | undefined): OverviewDays =>
  overviewDays.find((days) => String(days) === value) ?? 30;

type Change = Pick<TrendProps, "direction"> & { amount: number };

/** How much more or less there is than in the days before, as a share; null where there was nothing to compare with. */
export const changeOf = ({ now, before }: Compared): Change | null => {
  if (before === 0) return null;
  const amount = Math.abs(now - before) / before;
  if (now === before) return { direction: "flat", amount };
  return { direction: now > before ? "up" : "down", amount };
};

/** The share of finished runs that went well; null where none finished. */
export const successRate = (succeeded: number, failed: number): number | null =>
  succeeded + failed === 0 ? null : succeeded / (succeeded + failed);
