import { describe, expect, it } from "vitest";
import { durationMs } from "./duration.ts";
import { isCronPattern, isTimeZone, nextFireAt } from "./schedule.ts";

const next = (cron: string, timeZone: string, after: string) =>
  nextFireAt(cron, timeZone, new Date(after))?.toISOString();

describe("schedules", () => {
  it("fire in their own time zone", () => {
    expect(next("0 9 * * 1-5", "Europe/Amsterdam", "2026-03-06T12:00:00Z")).toBe("2026-03-09T08:00:00.000Z");
    expect(next("0 9 * * *", "UTC", "2026-03-06T09:00:00Z")).toBe("2026-03-07T09:00:00.000Z");
  });

  it("fire once when the clocks skip or repeat their hour", () => {
    expect(next("30 2 * * *", "Europe/Amsterdam", "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
    const first = next("30 2 * * *", "Europe/Amsterdam", "2026-10-24T12:00:00Z") ?? "";
    expect(first).toBe("2026-10-25T00:30:00.000Z");
    expect(next("30 2 * * *", "Europe/Amsterdam", first)).toBe("2026-10-26T01:30:00.000Z");
  });

  it.each(["", "every day", "* * * * * *", "61 * * * *", "0 0 31 2 *", "@daily x"])("%s is no schedule", (pattern) => {
    expect(isCronPattern(pattern)).toBe(false);
  });

  it("know time zones by name", () => {
    expect([isTimeZone("Asia/Kolkata"), isTimeZone("Mars/Base"), isTimeZone("")]).toEqual([true, false, false]);
    expect(nextFireAt("0 9 * * *", "Mars/Base", new Date())).toBeNull();
  });
});

describe("durations", () => {
  it.each([
    ["90s", 90_000],
    ["1d 12h", 129_600_000],
    ["15m", 900_000],
  ])("%s", (text, expected) => expect(durationMs(text)).toBe(expected));

  it.each(["", "soon", "1w", "-1h", "1.5h", "1 h"])("%s is no duration", (text) => expect(durationMs(text)).toBeNull());
});
