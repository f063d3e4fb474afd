import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runChecks, type Tally } from "../verify/run-checks.ts";
import { bold, say } from "./console-lines.ts";
import { inheritedEnvironment, root } from "./env.ts";
import { buildPortals, generateClient } from "./prepare-code.ts";
import { runCommand } from "./run-command.ts";
import { ensureTestPeers } from "./test-peers.ts";
import { tallyOfPlaywright, tallyOfVitest } from "./test-reports.ts";

const reports = path.join(root, "test-results", "reports");
const bin = (name: string): string => path.join(root, "node_modules", ".bin", name);

/** vitest's `unit` or `int` project; further words filter by file. */
const vitest = async (project: "unit" | "int", filters: string[]): Promise<Tally> => {
  if (project === "int") await ensureTestPeers();
  const report = path.join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const flags = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { exitCode } = await runCommand([bin("vitest"), ...flags, ...filters]);
  return tallyOfVitest(report, exitCode);
};

const build = async (): Promise<Tally> => {
  await buildPortals(new AbortController().signal);
  return { passed: 1, failed: 0, failures: [] };
};

const playwright = async (filters: string[]): Promise<Tally> => {
  await ensureTestPeers();
  const report = path.join(reports, "e2e.json");
  rmSync(report, { force: true });
  // Asked for some files, it runs these, not all that the last ones wait for.
  const chosen = filters.length > 0 ? ["--no-deps", ...filters] : [];
  const { exitCode } = await runCommand([bin("playwright"), "test", "--reporter=list,json", ...chosen], {
    environment: { ...inheritedEnvironment(), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return tallyOfPlaywright(report, exitCode);
};

/** 500 runs under 20 kills of the worker: what the gate found, a line each, is what failed. */
const durable = async (): Promise<Tally> => {
  const { exitCode, output } = await runCommand([
    process.execPath,
    path.join(root, "gates/durable/run.ts"),
    "--only=runs",
  ]);
  if (exitCode === 0) return { passed: 1, failed: 0, failures: [] };
  const found = output.split("\n").filter((line) => line.startsWith("durable: "));
  return { passed: 0, failed: 1, failures: [found.join("\n") || "durable: the gate could not be run"] };
};

type Part = { name: string; run: (filters: string[]) => Promise<Tally> };

const parts: Part[] = [
  { name: "verify", run: () => runChecks(root) },
  { name: "unit", run: (filters) => vitest("unit", filters) },
  { name: "int", run: (filters) => vitest("int", filters) },
  { name: "durable", run: durable },
  { name: "build", run: build },
  { name: "e2e", run: playwright },
];

const runPart = async ({ name, run }: Part, filters: string[]): Promise<Tally> => {
  const startedAt = performance.now();
  say(bold(`\n── ${name} ──`));
  const tally = await run(filters).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return { passed: 0, failed: 1, failures: [message] };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  say(`${name}: ${tally.passed} ok, ${tally.failed} not ok, in ${seconds} s`);
  return tally;
};

/** `npm test` runs all parts; `npm test -- unit packages/db` one of them, filtered. */
const chooseParts = (words: string[]): { chosen: Part[]; filters: string[] } => {
  const named = parts.filter(({ name }) => words.includes(name));
  const filters = words.filter((word) => !named.some(({ name }) => name === word));
  if (named.length === 0 && filters.length > 0) {
    throw new Error(`There is no part "${filters[0]}". Parts: ${parts.map(({ name }) => name).join(", ")}.`);
  }
  return { chosen: named.length > 0 ? named : parts, filters };
};

mkdirSync(reports, { recursive: true });
const total: Required<Tally> = { passed: 0, failed: 0, failures: [], unsteady: [] };
try {
  const { chosen, filters } = chooseParts(process.argv.slice(2));
  await generateClient();
  for (const part of chosen) {
    const { passed, failed, failures, unsteady = [] } = await runPart(part, filters);
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures.map((failure) => `${part.name}: ${failure}`));
    total.unsteady.push(...unsteady.map((failure) => `${part.name}: ${failure}`));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed++;
}
// Last, where whoever sees only the end of the output finds it.
if (total.unsteady.length > 0) say(`\n${bold("Ok on the second try")}\n\n${total.unsteady.join("\n\n")}`);
if (total.failures.length > 0) say(`\n${bold("Not ok")}\n\n${total.failures.join("\n\n")}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
