import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Tally } from "../verify/run-checks.ts";

const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

const readReport = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** A run that failed outside of any test, or left no report, counts as one failure. */
const atLeastOneFailure = ({ passed, failed }: Tally, hasFailed: boolean): Tally => ({
  passed,
  failed: hasFailed && failed === 0 ? 1 : failed,
});

export const tallyOfVitest = (file: string, exitCode: number): Tally => {
  const report = VitestReport.safeParse(readReport(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { success, numPassedTests, numFailedTests } = report.data;
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests }, !success || exitCode !== 0);
};

/** A test that passed only on a second try counts as failed. */
export const tallyOfPlaywright = (file: string, exitCode: number): Tally => {
  const report = PlaywrightReport.safeParse(readReport(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.data.stats;
  return atLeastOneFailure(
    { passed: expected, failed: unexpected + flaky },
    exitCode !== 0 || report.data.errors.length > 0,
  );
};
