import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { judgeList, judgePage, judgePlan, type PageFigures, pageAims, searchAims } from "./judge-api.ts";

const told = (judge: (faults: ReturnType<typeof createFaults>) => void): string[] => {
  const faults = createFaults();
  judge(faults);
  return faults.list;
};

const bearable: PageFigures = { p95Ms: pageAims.p95Ms, bareP95Ms: 8, ratio: pageAims.ratio, failed: 0 };
const page = (found: Partial<PageFigures>) => told((faults) => judgePage(faults, { ...bearable, ...found }));

test("a page that just reaches every aim is no fault", () => {
  expect(page({})).toEqual([]);
});

const missedByPage: [what: string, found: Partial<PageFigures>][] = [
  ["the gateway's p95", { p95Ms: pageAims.p95Ms + 0.1 }],
  ["the bare route's throughput", { ratio: pageAims.ratio + 0.1 }],
  ["failed requests", { failed: 1 }],
];
test.each(missedByPage)("%s is told when a page misses it by little, and nothing else", (what, found) => {
  expect(page(found)).toEqual([expect.stringContaining(what)]);
});

test("on a busy machine a page may take as long as its peer allows, and no longer", () => {
  expect(page({ bareP95Ms: 40, p95Ms: 40 * pageAims.p95Ratio })).toEqual([]);
  expect(page({ bareP95Ms: 40, p95Ms: 40 * pageAims.p95Ratio + 0.1 })).toHaveLength(1);
});

const list = (found: { p95?: number; count?: number; failed?: number }) =>
  told((faults) => judgeList(faults, "search", { p95: searchAims.p95Ms, count: 1, failed: 0, ...found }));

test("a list that just reaches every aim is no fault", () => {
  expect(list({})).toEqual([]);
});

test.each([
  ["the p95 of search", { p95: searchAims.p95Ms + 0.1 }],
  ["failed requests of search", { failed: 1 }],
  ["requests of search that were answered", { count: 0 }],
])("%s is told when a list misses it by little, and nothing else", (what, found) => {
  expect(list(found)).toEqual([expect.stringContaining(what)]);
});

test("a plan that reads its index is right, one without it or through the whole table is told", () => {
  const plan = (text: string) =>
    told((faults) => judgePlan(faults, { what: "a search", index: "find_idx", plan: text }));
  expect(plan("Bitmap Index Scan on find_idx")).toEqual([]);
  expect(plan("Index Scan on other_idx")).toEqual(["a search that is read without find_idx is 1 instead of 0"]);
  expect(plan("Index Scan on find_idx, Seq Scan on resource")).toEqual([
    "a search that reads the whole table is 1 instead of 0",
  ]);
});
