import { performance } from "node:perf_hooks";
import { bold, say } from "../launch/console-lines.ts";
import { type Check, checksFor } from "./checks.ts";

const lanes = 2;

/**
 * What a part of the tests came to; `failures` names each that failed and says why, for the end of the output;
 * `unsteady` likewise those that passed on their second try.
 */
export type Tally = { passed: number; failed: number; failures: string[]; unsteady?: string[] };

const runOne = async (root: string, { name, run }: Check, tally: Tally): Promise<void> => {
  const startedAt = performance.now();
  const { isPassed, output } = await run(root).catch((error: unknown) => ({ isPassed: false, output: String(error) }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${isPassed ? "✓" : "✗"} ${isPassed ? name : bold(name)} (${seconds} s)`);
  tally[isPassed ? "passed" : "failed"]++;
  if (isPassed) return;
  const told = output.trim().replaceAll(/^/gm, "    ");
  say(told);
  tally.failures.push(`${name}\n${told.split("\n").slice(0, 12).join("\n")}`);
};

/** Runs every check, two at a time, and counts them. */
export const runChecks = async (root: string): Promise<Tally> => {
  const waiting = checksFor(root);
  const tally: Tally = { passed: 0, failed: 0, failures: [] };
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runOne(root, check, tally);
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return tally;
};
