export type OverviewRange = {
  days: number;
  /** The range's first UTC day, as `firstDay`; as many days before it; the end of today. */
  since: Date;
  before: Date;
  until: Date;
  firstDay: string;
};

const dayMs = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The last `days` UTC days with today as the last, and as many before them. */
export const rangeOf = (now: Date, days: number): OverviewRange => {
  const tomorrow = Math.floor(now.getTime() / dayMs) * dayMs + dayMs;
  const since = tomorrow - days * dayMs;
  return {
    days,
    since: new Date(since),
    before: new Date(since - days * dayMs),
    until: new Date(tomorrow),
    firstDay: isoDay(since),
  };
};

/** Every day of the range, also those on which nothing happened. */
export const daysOf = ({ since, days }: OverviewRange): string[] =>
  Array.from({ length: days }, (_, index) => isoDay(since.getTime() + index * dayMs));
