import { expect, test } from "vitest";
import { readTableView, writeTableView } from "./table-view.ts";

test("a view survives its cookie, with and without a density of its own", () => {
  for (const view of [
    { hidden: ["status", "updated"], density: "compact" as const },
    { hidden: [], density: "comfortable" as const },
    { hidden: ["source"], density: undefined },
  ]) {
    expect(readTableView(writeTableView(view))).toEqual(view);
  }
});

test("a cookie that somebody wrote by hand reads as the standard view", () => {
  const standard = { hidden: [], density: undefined };
  expect(readTableView(undefined)).toEqual(standard);
  expect(readTableView("")).toEqual(standard);
  expect(readTableView("huge")).toEqual(standard);
  expect(readTableView(`:${"a.".repeat(5000)}`).hidden).toHaveLength(40);
});
