import { dateTimeFormat, relativeTimeFormat } from "../words/intl-formats.ts";

const STEPS: [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** A wait of two hours that has just begun ends in two hours, not in one. */
const justBegunMs = 30_000;

/** "in 3 hours", "5 minutes ago", "now": the largest unit that fits once. An unreadable timestamp comes back as it is. */
export const formatRelativeTime = (value: string, nowMs: number, locale: string): string => {
  const exactMs = Date.parse(value) - nowMs;
  if (Number.isNaN(exactMs)) return value;
  const differenceMs = exactMs > 0 ? exactMs + justBegunMs : exactMs;
  const format = relativeTimeFormat(locale, { numeric: "auto" });
  const step = STEPS.find(([, ms]) => Math.abs(differenceMs) >= ms);
  return step ? format.format(Math.trunc(differenceMs / step[1]), step[0]) : format.format(0, "second");
};

/** "21 November 2026 at 04:19:08 UTC", in the given zone or the reader's. */
export const formatExactTime = (value: string, locale: string, timeZone?: string): string => {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return value;
  return dateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "long",
    ...(timeZone && { timeZone }),
  }).format(time);
};

/** "14:05" on the same day, "24 November, 14:05" on another: when something is due, in the given zone or the reader's. */
export const formatClockTime = (value: string, nowMs: number, locale: string, timeZone?: string): string => {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return value;
  const zone = timeZone ? { timeZone } : {};
  const day = dateTimeFormat(locale, { dateStyle: "short", ...zone });
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...zone } as const;
  const isToday = day.format(time) === day.format(nowMs);
  return dateTimeFormat(locale, isToday ? clock : { day: "numeric", month: "long", ...clock }).format(time);
};

/** "850 ms", "12.4 s", "3 min 5 s", "2 h 10 min": how long something took. */
export const formatDuration = (durationMs: number): string => {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 60_000) return `${(durationMs / 1000).toFixed(1)} s`;
  const minutes = Math.floor(durationMs / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((durationMs % 60_000) / 1000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
