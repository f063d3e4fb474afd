import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import type { Tally } from "../verify/run-checks.ts";

const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const PlaywrightError = z.object({ message: z.string().optional() });

const PlaywrightResult = z.object({
  errors: z.array(PlaywrightError),
  attachments: z.array(z.object({ name: z.string(), path: z.string().optional() })).default([]),
});

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(PlaywrightResult) })),
});

const PlaywrightSuite = z.object({
  specs: z.array(PlaywrightSpec),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(PlaywrightError),
  suites: z.array(PlaywrightSuite),
});

const readReport = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

const linesOfAReason = 12;
const linesOfAPage = 100;

const firstLines = (text: string, count: number): string[] =>
  stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, count);

/** `where › name`, and the first lines of why below it, then of what the page showed. */
const describeFailure = (where: string, name: string, reason = "", page = ""): string => {
  const lines = [...firstLines(reason, linesOfAReason), ...firstLines(page, linesOfAPage)];
  return [`${where} › ${name}`, ...lines.map((line) => `    ${line}`)].join("\n");
};

/** A run that failed outside of any test, or left no report, counts as one failure. */
const atLeastOneFailure = (tally: Tally, hasFailed: boolean): Tally =>
  hasFailed && tally.failed === 0
    ? {
        ...tally,
        failed: 1,
        failures: tally.failures.length > 0 ? tally.failures : ["The run failed outside of any test."],
      }
    : tally;

const noReport: Tally = { passed: 0, failed: 1, failures: ["The run left no report."] };

type VitestFile = z.infer<typeof VitestReport>["testResults"][number];

const failuresOfFile = ({ name, status, message, assertionResults }: VitestFile): string[] => {
  const where = path.relative(process.cwd(), name);
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (failed.length === 0 && status === "failed") return [describeFailure(where, "the file itself", message)];
  return failed.map(({ fullName, failureMessages }) => describeFailure(where, fullName, failureMessages?.[0]));
};

/** Counts vitest's JSON report; each failed test, or file that broke outside of its tests, is described. */
export const tallyOfVitest = (file: string, exitCode: number): Tally => {
  const report = VitestReport.safeParse(readReport(file));
  if (!report.success) return noReport;
  const { success, numPassedTests, numFailedTests, testResults } = report.data;
  const tally = { passed: numPassedTests, failed: numFailedTests, failures: testResults.flatMap(failuresOfFile) };
  return atLeastOneFailure(tally, !success || exitCode !== 0);
};

type BrowserSpec = z.infer<typeof PlaywrightSpec>;

const specsOf = ({ specs, suites = [] }: z.infer<typeof PlaywrightSuite>): BrowserSpec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

const resultsOf = (spec: BrowserSpec) => spec.tests.flatMap(({ results }) => results);

const firstError = (spec: BrowserSpec): string | undefined =>
  resultsOf(spec).flatMap(({ errors }) => errors)[0]?.message;

/** What Playwright noted of the page, from its own part on: all that is left where the pictures go with the machine. */
const pageAtFailure = (spec: BrowserSpec): string | undefined => {
  const [note] = resultsOf(spec).flatMap(({ attachments }) =>
    attachments.filter(({ name }) => name === "error-context"),
  );
  if (!note?.path || !existsSync(note.path)) return undefined;
  const page = /^# Page snapshot\n+```yaml\n(.*?)^```/msu.exec(readFileSync(note.path, "utf8"))?.[1];
  return page?.slice(Math.max(0, page.search(/^ *- main\b/mu)));
};

const isUnsteady = ({ tests }: BrowserSpec): boolean => tests.some(({ status }) => status === "flaky");

/** Counts Playwright's JSON report; a test that passed on its second try counts as passed, and is told. */
export const tallyOfPlaywright = (file: string, exitCode: number): Tally => {
  const report = PlaywrightReport.safeParse(readReport(file));
  if (!report.success) return noReport;
  const { stats, errors, suites } = report.data;
  const outside = errors.map(({ message }) => describeFailure("e2e", "outside of any test", message));
  const broken = suites.flatMap(specsOf).filter((spec) => firstError(spec) !== undefined);
  const describe = (spec: BrowserSpec) => describeFailure(spec.file, spec.title, firstError(spec), pageAtFailure(spec));
  const inside = broken.filter((spec) => !isUnsteady(spec)).map(describe);
  const tally = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: [...inside, ...outside],
    unsteady: broken.filter(isUnsteady).map(describe),
  };
  return atLeastOneFailure(tally, exitCode !== 0 || errors.length > 0);
};
