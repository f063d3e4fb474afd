import type { Absence } from "@bizosaas/contracts";

/** Days of this browser's calendar, both whole: "2026-03-04". */
export type AbsenceDays = { from: string; to: string };

const two = (part: number) => String(part).padStart(2, "0");
const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const midnight = (day: string, later: number): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later);
};

/** From the first midnight until the one after the last day. */
export const timeOf = ({ from, to }: AbsenceDays): Pick<Absence, "beginsAt" | "endsAt"> => ({
  beginsAt: midnight(from, 0).toISOString(),
  endsAt: midnight(to, 1).toISOString(),
});

export const daysOf = ({ beginsAt, endsAt }: Pick<Absence, "beginsAt" | "endsAt">): AbsenceDays => ({
  from: dayOf(new Date(beginsAt)),
  to: dayOf(new Date(Date.parse(endsAt) - 1)),
});
