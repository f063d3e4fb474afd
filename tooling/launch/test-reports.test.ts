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

const vitestFile = (assertionResults: object[], more: object = {}) => ({
  name: path.resolve("packages/db/src/pool.test.ts"),
  status: "failed",
  message: "",
  assertionResults,
  ...more,
});

const browserSuites = (errors: object[], status = "unexpected", attachments: object[] = []) => [
  {
    specs: [],
    suites: [
      {
        specs: [
          {
            title: "a click opens it",
            file: "e2e/open.spec.ts",
            tests: [{ status, results: [{ errors, attachments }] }],
          },
          { title: "it closes", file: "e2e/open.spec.ts", tests: [{ status: "expected", results: [{ errors: [] }] }] },
        ],
      },
    ],
  },
];

test("vitest's passed and failed tests are counted, and the failed ones told with their reason", () => {
  const testResults = [
    vitestFile([
      { fullName: "a pool closes", status: "failed", failureMessages: ["Error: still open\n\n    at pool.ts:3"] },
      { fullName: "a pool opens", status: "passed", failureMessages: [] },
    ]),
  ];
  const file = report({ success: false, numPassedTests: 5, numFailedTests: 1, testResults });
  expect(tallyOfVitest(file, 1)).toEqual({
    passed: 5,
    failed: 1,
    failures: ["packages/db/src/pool.test.ts › a pool closes\n    Error: still open\n        at pool.ts:3"],
  });
});

test("a suite that breaks outside of its tests counts as a failure", () => {
  const testResults = [vitestFile([], { message: "SyntaxError: no end" })];
  const file = report({ success: false, numPassedTests: 5, numFailedTests: 0, testResults });
  expect(tallyOfVitest(file, 1)).toEqual({
    passed: 5,
    failed: 1,
    failures: ["packages/db/src/pool.test.ts › the file itself\n    SyntaxError: no end"],
  });
});

test("a run that left no report counts as a failure", () => {
  expect(tallyOfVitest("/nowhere/report.json", 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyOfPlaywright("/nowhere/report.json", 0)).toMatchObject({ passed: 0, failed: 1 });
});

const timedOut = [{ message: "\u001b[31mTimed out\u001b[39m" }];

test("a failed browser test is told with its reason", () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0 };
  const file = report({ stats, errors: [], suites: browserSuites(timedOut) });
  expect(tallyOfPlaywright(file, 1)).toEqual({
    passed: 3,
    failed: 1,
    failures: ["e2e/open.spec.ts › a click opens it\n    Timed out"],
    unsteady: [],
  });
});

test("a browser test that passed on its second try counts as passed, and is told", () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1 };
  const file = report({ stats, errors: [], suites: browserSuites(timedOut, "flaky") });
  expect(tallyOfPlaywright(file, 0)).toEqual({
    passed: 4,
    failed: 0,
    failures: [],
    unsteady: ["e2e/open.spec.ts › a click opens it\n    Timed out"],
  });
});

test("what the page showed is told with the reason, without what every page has", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const note = path.join(folder, "error-context.md");
  writeFileSync(note, "# Page snapshot\n\n```yaml\n- navigation\n- main:\n  - alert: Too late\n```\n\n# Test source\n");
  const stats = { expected: 3, unexpected: 1, flaky: 0 };
  const suites = browserSuites(timedOut, "unexpected", [{ name: "error-context", path: note }, { name: "screenshot" }]);
  expect(tallyOfPlaywright(report({ stats, errors: [], suites }), 1).failures).toEqual([
    "e2e/open.spec.ts › a click opens it\n    Timed out\n    - main:\n      - alert: Too late",
  ]);
});

test("a browser run whose set-up fails counts as a failure", () => {
  const errors = [{ message: "no browser" }];
  const file = report({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors, suites: [] });
  expect(tallyOfPlaywright(file, 1)).toMatchObject({
    passed: 0,
    failed: 1,
    failures: ["e2e › outside of any test\n    no browser"],
  });
});
