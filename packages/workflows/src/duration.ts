const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads `90s`, `15m`, `2h`, `7d` or a sum such as `1d 12h`; null when it is none of these. */
export const durationMs = (text: string): number | null => {
  const words = text.trim().split(/\s+/);
  let total = 0;
  for (const word of words) {
    const match = /^(\d{1,6})([smhd])$/.exec(word);
    if (!match) return null;
    total += Number(match[1]) * (unitMs[match[2] ?? ""] ?? 0);
  }
  return total;
};
