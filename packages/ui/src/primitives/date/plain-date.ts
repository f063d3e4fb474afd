import { dateTimeFormat } from "../../words/intl-formats.ts";

/** A day without a time or zone, as forms and contracts carry it: "2026-03-04". */
export type PlainDate = string;
export type PlainDateRange = { from: PlainDate; to: PlainDate };

const two = (part: number) => String(part).padStart(2, "0");

/** The day in this browser's zone, which is where calendars draw. */
export const toPlainDate = (date: Date): PlainDate =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** Midnight of the day in this browser's zone; undefined when it is no day. `new Date(text)` would read it as UTC. */
export const toDate = (value: PlainDate): Date | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(year, month - 1, day);
  return toPlainDate(date) === value ? date : undefined;
};

/** "4 Mar 2026"; what can't be read comes back as it is. */
export const formatPlainDate = (value: PlainDate, locale: string): string => {
  const date = toDate(value);
  return date ? dateTimeFormat(dateLocaleOf(locale), { dateStyle: "medium" }).format(date) : value;
};

/** English of Europe: day before month, weeks from Monday. */
export const dateLocaleOf = (locale: string): string => (locale === "en" ? "en-GB" : locale);
