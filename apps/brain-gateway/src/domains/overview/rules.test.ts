import { describe, expect, it } from "vitest";
import { daysOf, rangeOf } from "./rules.ts";

describe("rangeOf", () => {
  it("ends with today and begins as many whole UTC days earlier", () => {
    const range = rangeOf(new Date("2026-03-01T23:59:59.999Z"), 7);
    expect(daysOf(range)).toEqual([
      ...["2026-02-23", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01"],
    ]);
    expect(range.until.toISOString()).toBe("2026-03-02T00:00:00.000Z");
    expect(range.before.toISOString()).toBe("2026-02-16T00:00:00.000Z");
  });
});
