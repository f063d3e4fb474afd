import { expect, test } from "vitest";
import { daysOf, timeOf } from "./absence-days.ts";

test("an absence holds whole days, the last one too, and reads back as the same days", () => {
  const days = { from: "2026-02-27", to: "2026-03-01" };
  const { beginsAt, endsAt } = timeOf(days);
  expect(Date.parse(endsAt) - Date.parse(beginsAt)).toBe(3 * 86_400_000);
  expect(daysOf({ beginsAt, endsAt })).toEqual(days);
});

test("a single day is a day long, also over the end of a year", () => {
  const days = { from: "2026-12-31", to: "2026-12-31" };
  expect(new Date(timeOf(days).endsAt).getFullYear()).toBe(2027);
  expect(daysOf(timeOf(days))).toEqual(days);
});
