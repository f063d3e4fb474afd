import { expect, it } from "vitest";
import { isNarrowed, runFilterOf, runSearchOf } from "./run-search.ts";

const workflow = "01a1ff36-31af-728c-966b-67d04f686753";

it("asks for what the address says, days whole and both included", () => {
  expect(runFilterOf({ q: " A-10 ", status: "failed", workflow, from: "2026-02-28", to: "2026-02-28" })).toEqual({
    ...{ search: "A-10", status: "failed", workflowId: workflow },
    ...{ from: "2026-02-28T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z" },
  });
});

it("leaves out what it can't read, and a version where no workflow's list is shown", () => {
  const odd = { status: "odd", workflow: "odd", days: "8", from: "2026-13-01", to: "soon", sort: "odd", version: "2" };
  expect(runFilterOf(odd)).toEqual({});
  expect(runFilterOf({ version: "2", workflow: "other" }, workflow)).toEqual({ workflowId: workflow, version: 2 });
});

it("tells a list that is narrowed from a whole one, and keeps what means something", () => {
  expect(isNarrowed(runFilterOf({ sort: "cost" }, workflow), workflow)).toBe(false);
  expect([{ q: "a" }, { workflow }, { from: "2026-01-01" }].map((one) => isNarrowed(runFilterOf(one)))).toEqual([
    ...[true, true, true],
  ]);
  expect(runSearchOf({ q: "a", status: "", ...{ other: "x" } })).toEqual({ q: "a" });
});
