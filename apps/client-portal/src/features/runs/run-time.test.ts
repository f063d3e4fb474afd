import { expect, test } from "vitest";
import { inOrder } from "./run-time.ts";
import { runWords } from "./words.ts";

const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
const step = (id: string, startedMs: number | null, finishedMs: number | null) => ({
  ...{ id, startedAt: startedMs === null ? null : at(startedMs) },
  finishedAt: finishedMs === null ? null : at(finishedMs),
});

test("what began is told in its order, and of one instant what led to the other first", () => {
  const steps = [
    step("waits", 0, null),
    step("loop", 0, 194),
    step("start", 0, 0),
    step("later", 5, 6),
    step("never", null, null),
  ];
  expect(inOrder(steps).map((each) => each.step.id)).toEqual(["start", "loop", "waits", "later"]);
  expect(inOrder([step("a", 0, null), step("b", 0, null)]).map((each) => each.step.id)).toEqual(["a", "b"]);
});

test("a failed item is told by its number first: on a phone the end of a long name is cut off", () => {
  expect(runWords.en.retry.ofItem("Fetch the share of the number", "2.1")).toMatch(/^Item 2\.1/);
  expect(runWords.nl.retry.ofItem("Haal het deel van het getal", "2.1")).toMatch(/^Bij item 2\.1/);
});
