export const logLevels = ["debug", "info", "warning", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

export type LogLine = {
  /** Rises with time and never repeats. */
  id: string;
  /** ISO timestamp. */
  at: string;
  level: LogLevel;
  text: string;
};

/** The newest lines up to a bound, and how many older ones it cost. */
export const boundLines = (lines: readonly LogLine[], max: number): { lines: readonly LogLine[]; dropped: number } => {
  const dropped = Math.max(0, lines.length - max);
  return { lines: dropped > 0 ? lines.slice(dropped) : lines, dropped };
};

/** Lines of the chosen levels that hold every word of the search. */
export const filterLines = (
  lines: readonly LogLine[],
  { levels, query }: { levels: ReadonlySet<LogLevel>; query: string },
): readonly LogLine[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && levels.size === logLevels.length) return lines;
  return lines.filter(({ level, text }) => {
    if (!levels.has(level)) return false;
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
};

/** How many lines came after the one at which following stopped, also when that one was dropped since. */
export const linesSince = (lines: readonly LogLine[], lastId: string | undefined): number => {
  const index = lines.findLastIndex(({ id }) => id === lastId);
  return lines.length - 1 - index;
};
