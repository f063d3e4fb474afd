import { afterEach, expect, test, vi } from "vitest";
import { readersDay } from "./readers-day.ts";

afterEach(() => vi.unstubAllEnvs());

test("a moment is on the day that its reader's clock shows, not on the day of UTC", () => {
  vi.stubEnv("TZ", "Europe/Amsterdam");
  expect(readersDay("2026-02-28T23:00:00.000Z")).toBe("2026-03-01");
  vi.stubEnv("TZ", "America/New_York");
  expect(readersDay("2026-03-01T02:00:00.000Z")).toBe("2026-02-28");
});

test("a day without a time is that day everywhere, and noon nearly everywhere", () => {
  for (const zone of ["Pacific/Honolulu", "Asia/Tokyo"]) {
    vi.stubEnv("TZ", zone);
    expect(readersDay("2026-03-01")).toBe("2026-03-01");
    expect(readersDay("2026-03-01T12:00:00.000Z")).toBe("2026-03-01");
  }
});
