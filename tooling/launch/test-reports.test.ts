import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tallyOfPlaywright, tallyOfVitest } from "./test-reports.ts";

const report = (content: unknown): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test("vitest's passed and failed tests are counted", () => {
  const file = report({ success: false, numPassedTests: 5, numFailedTests: 2 });
  expect(tallyOfVitest(file, 1)).toEqual({ passed: 5, failed: 2 });
});

test("a suite that breaks outside of its tests counts as a failure", () => {
  const file = report({ success: false, numPassedTests: 5, numFailedTests: 0 });
  expect(tallyOfVitest(file, 1)).toEqual({ passed: 5, failed: 1 });
});

test("a run that left no report counts as a failure", () => {
  expect(tallyOfVitest("/nowhere/report.json", 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfPlaywright("/nowhere/report.json", 0)).toEqual({ passed: 0, failed: 1 });
});

test("a browser test that passed only on its second try counts as failed", () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] });
  expect(tallyOfPlaywright(file, 1)).toEqual({ passed: 3, failed: 2 });
});

test("a browser run whose set-up fails counts as a failure", () => {
  const file = report({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: "no browser" }] });
  expect(tallyOfPlaywright(file, 1)).toEqual({ passed: 0, failed: 1 });
});
