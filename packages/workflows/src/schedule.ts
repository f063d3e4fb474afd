import { Cron } from "croner";
import { z } from "zod";

/** Five fields: the shortest interval is a minute. */
const mode = "5-part";

export const isCronPattern = (pattern: string): boolean => {
  try {
    return new Cron(pattern, { mode, paused: true, timezone: "UTC" }).nextRun() !== null;
  } catch {
    return false;
  }
};

export const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone !== "";
  } catch {
    return false;
  }
};

/**
 * The first time after `after` that a schedule fires; null when it never does again. A fixed time that a change of
 * clocks skips fires right after the gap, and one that occurs twice fires once.
 */
export const nextFireAt = (cron: string, timeZone: string, after: Date): Date | null => {
  if (!isCronPattern(cron) || !isTimeZone(timeZone)) return null;
  return new Cron(cron, { mode, paused: true, timezone: timeZone }).nextRun(after);
};

/** What becomes of a time at which nothing could start the workflow; of several in a row, one is made up for at most. */
export const MissedPolicy = z.enum(["once", "skip"]);
export type MissedPolicy = z.infer<typeof MissedPolicy>;

/** Later than this, a time was missed. A busy moment is none. */
const missedAfterMs = 300_000;

export const isMissed = (at: Date, now: Date): boolean => now.getTime() - at.getTime() >= missedAfterMs;
