import { expect, test } from "vitest";
import { formatPlainDate, toDate, toPlainDate } from "./plain-date.ts";

test("a day goes to a date and back unchanged, also where clocks jump at midnight", () => {
  for (const day of ["2026-01-01", "2026-03-29", "2026-10-25", "2024-02-29"]) {
    const date = toDate(day);
    expect(date && toPlainDate(date)).toBe(day);
  }
});

test("what is no day of the calendar is refused", () => {
  for (const text of ["2026-02-30", "2025-02-29", "2026-3-4", "tomorrow", ""]) expect(toDate(text)).toBeUndefined();
});

test("a day is written as the language writes it", () => {
  expect(formatPlainDate("2026-03-04", "en")).toBe("4 Mar 2026");
  expect(formatPlainDate("2026-03-04", "nl")).toBe("4 mrt 2026");
  expect(formatPlainDate("soon", "en")).toBe("soon");
});
