import { z } from "zod";

/** Reads what a site's clock showed as a time in UTC; null for what is none. */
export type SiteClock = (local: string | null | undefined) => string | null;

const written = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::(\d\d))?/;
const hasZone = /(Z|[+-]\d\d:?\d\d)$/;

/** How far a zone is from UTC at a moment. */
const offsetIn = (timeZone: string) => {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, ...parts, second: "2-digit", hourCycle: "h23" });
  return (atMs: number): number =>
    Date.parse(`${format.format(atMs).replace(" ", "T")}Z`) - Math.floor(atMs / 1000) * 1000;
};

type Offset = (atMs: number) => number;

/** The hour that a clock shows twice when summer ends is taken for the earlier one of the two. */
const clockOf =
  (offsetAt: Offset): SiteClock =>
  (local) => {
    if (!local || local.startsWith("0000")) return null;
    if (hasZone.test(local)) return Number.isNaN(Date.parse(local)) ? null : new Date(local).toISOString();
    const [, day, time, seconds = "00"] = written.exec(local) ?? [];
    if (day === undefined) return null;
    const shownMs = Date.parse(`${day}T${time}:${seconds}Z`);
    if (Number.isNaN(shownMs)) return null;
    const hourBefore = shownMs - offsetAt(shownMs - 86_400_000);
    const isShown = hourBefore + offsetAt(hourBefore) === shownMs;
    return new Date(isShown ? hourBefore : shownMs - offsetAt(shownMs - offsetAt(shownMs))).toISOString();
  };

const zoneOffset = (timeZone: string): Offset | null => {
  try {
    return offsetIn(timeZone);
  } catch {
    return null;
  }
};

/** What WordPress tells of its own clock: a zone by its name, or hours from UTC where nothing else was set. */
const Site = z.object({
  timezone_string: z.string().catch(""),
  gmt_offset: z
    .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
    .nullable()
    .catch(null),
});

/** The clock of a site by its API's index. Without one no time can be known, rather than a wrong one. */
export const siteClock = (index: unknown): SiteClock => {
  const { timezone_string, gmt_offset } = Site.catch({ timezone_string: "", gmt_offset: null }).parse(index);
  const named = timezone_string === "" ? null : zoneOffset(timezone_string);
  if (named) return clockOf(named);
  if (gmt_offset === null) return () => null;
  const offsetMs = Number(gmt_offset) * 3_600_000;
  return clockOf(() => offsetMs);
};
