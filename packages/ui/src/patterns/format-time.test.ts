import { expect, test } from "vitest";
import { formatClockTime, formatDuration, formatExactTime, formatRelativeTime } from "./format-time.ts";

const now = Date.parse("2026-11-21T04:00:00Z");

test("the largest unit that fits once is named, past and future", () => {
  expect(formatRelativeTime("2026-11-21T03:59:40Z", now, "en")).toBe("now");
  expect(formatRelativeTime("2026-11-21T03:55:00Z", now, "en")).toBe("5 minutes ago");
  expect(formatRelativeTime("2026-11-21T07:30:00Z", now, "en")).toBe("in 3 hours");
  expect(formatRelativeTime("2026-11-20T04:00:00Z", now, "en")).toBe("yesterday");
  expect(formatRelativeTime("2026-11-21T03:55:00Z", now, "nl")).toBe("5 minuten geleden");
});

test("what began seconds ago is due after all of its time", () => {
  expect(formatRelativeTime("2026-11-21T05:59:50Z", now, "en")).toBe("in 2 hours");
  expect(formatRelativeTime("2026-11-21T04:19:40Z", now, "en")).toBe("in 20 minutes");
  expect(formatRelativeTime("2026-11-21T05:50:00Z", now, "en")).toBe("in 1 hour");
  expect(formatRelativeTime("2026-11-21T04:00:20Z", now, "en")).toBe("now");
});

test("the clock tells when something is due, with the day where it is another", () => {
  expect(formatClockTime("2026-11-21T14:05:20Z", now, "en", "UTC")).toBe("14:05");
  expect(formatClockTime("2026-11-21T14:05:20Z", now, "nl", "Europe/Amsterdam")).toBe("15:05");
  expect(formatClockTime("2026-11-24T00:30:00Z", now, "en", "UTC")).toMatch(/24.*00:30/);
});

test("an unreadable timestamp is shown as it came instead of crashing the page", () => {
  expect(formatRelativeTime("soon", now, "en")).toBe("soon");
  expect(formatExactTime("soon", "en", "UTC")).toBe("soon");
  expect(formatClockTime("soon", now, "en", "UTC")).toBe("soon");
});

test("durations carry the unit that fits", () => {
  expect([850, 12_400, 185_000, 7_800_000].map(formatDuration)).toEqual([
    "850 ms",
    "12.4 s",
    "3 min 5 s",
    "2 h 10 min",
  ]);
});
