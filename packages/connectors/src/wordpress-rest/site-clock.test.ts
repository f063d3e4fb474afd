import { expect, test } from "vitest";
import { siteClock } from "./site-clock.ts";

const amsterdam = siteClock({ timezone_string: "Europe/Amsterdam", gmt_offset: 2 });

test.each([
  ["2026-01-15 10:30:00", "2026-01-15T09:30:00.000Z"],
  ["2026-07-15 10:30:00", "2026-07-15T08:30:00.000Z"],
  ["2026-07-15T10:30:00", "2026-07-15T08:30:00.000Z"],
  ["2026-03-29 01:59:59", "2026-03-29T00:59:59.000Z"],
  ["2026-03-29 03:00:00", "2026-03-29T01:00:00.000Z"],
  // Shown twice that night: at 00:30 and at 01:30 UTC.
  ["2026-10-25 02:30:00", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25 03:00:00", "2026-10-25T02:00:00.000Z"],
  ["2026-01-15T10:30:00+05:30", "2026-01-15T05:00:00.000Z"],
])("a clock in Amsterdam that shows %s tells %s", (local, utc) => {
  expect(amsterdam(local)).toBe(utc);
});

test.each([["0000-00-00 00:00:00"], [""], [null], [undefined], ["tomorrow"], ["2026-13-40 10:00:00"]])(
  "%j is no time",
  (local) => {
    expect(amsterdam(local)).toBeNull();
  },
);

test.each([
  [{ timezone_string: "", gmt_offset: "5.5" }, "2026-01-15T05:00:00.000Z"],
  [{ timezone_string: "", gmt_offset: -3 }, "2026-01-15T13:30:00.000Z"],
  [{ timezone_string: "Mars/Olympus", gmt_offset: 1 }, "2026-01-15T09:30:00.000Z"],
  [{ timezone_string: "UTC", gmt_offset: 0 }, "2026-01-15T10:30:00.000Z"],
])("a site that says %j is so far from UTC", (index, utc) => {
  expect(siteClock(index)("2026-01-15 10:30:00")).toBe(utc);
});

test.each([[{}], [null], ["<html>"], [{ timezone_string: "", gmt_offset: "" }]])(
  "a site that says %j of its clock gives no times rather than wrong ones",
  (index) => {
    expect(siteClock(index)("2026-01-15 10:30:00")).toBeNull();
  },
);
