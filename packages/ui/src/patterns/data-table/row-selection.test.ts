import { expect, test } from "vitest";
import { allState, stillThere, toggleRange, toggleRow } from "./row-selection.ts";

const keys = ["a", "b", "c", "d"];

test("Shift takes every row between, upwards and downwards", () => {
  expect([...toggleRange(new Set(["b"]), keys, "b", "d", true)]).toEqual(["b", "c", "d"]);
  expect([...toggleRange(new Set(["d"]), keys, "d", "b", true)].sort()).toEqual(["b", "c", "d"]);
  expect([...toggleRange(new Set(keys), keys, "a", "c", false)]).toEqual(["d"]);
});

test("Shift without a row to start from, or from one that is gone, takes the one row", () => {
  expect([...toggleRange(new Set(), keys, null, "c", true)]).toEqual(["c"]);
  expect([...toggleRange(new Set(), keys, "gone", "c", true)]).toEqual(["c"]);
});

test("a chosen row that a refresh took away is acted on no more", () => {
  expect(stillThere(toggleRow(new Set(["b", "gone"]), "a", true), keys)).toEqual(["a", "b"]);
});

test("the head's box tells none, some and all apart", () => {
  expect([allState(0, 3), allState(2, 3), allState(3, 3)]).toEqual([false, "indeterminate", true]);
});
