import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, dateOf, dayOf } from "./rules.ts";

describe("a column", () => {
  it("takes an item before another one, wherever it came from", () => {
    expect(arrange(["a", "b", "c"], "c", "a")).toEqual(["c", "a", "b"]);
    expect(arrange(["a", "b", "c"], "a", "c")).toEqual(["b", "a", "c"]);
    expect(arrange(["a", "b"], "new", "b")).toEqual(["a", "new", "b"]);
  });

  it("takes it last without a neighbour, or with one that has left", () => {
    expect(arrange(["a", "b", "c"], "a", null)).toEqual(["b", "c", "a"]);
    expect(arrange(["a", "b"], "new", "gone")).toEqual(["a", "b", "new"]);
  });

  it("never loses, doubles or reorders the others", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.option(fc.nat()), (column, from, to) => {
        const id = column[from % column.length] ?? "";
        const beforeId = to === null ? null : (column[to % column.length] ?? null);
        const arranged = arrange(column, id, beforeId === id ? null : beforeId);
        const others = column.filter((each) => each !== id);
        expect(arranged.filter((each) => each !== id)).toEqual(others);
        expect(arranged).toHaveLength(column.length);
      }),
    );
  });
});

describe("a day", () => {
  it("comes back as it was written, in every time zone", () => {
    for (const day of ["2026-11-21", "2024-02-29", "2026-01-01"]) expect(dayOf(dateOf(day))).toBe(day);
    expect(dayOf(dateOf(null))).toBeNull();
  });
});
