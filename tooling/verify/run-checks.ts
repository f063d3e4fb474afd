import { performance } from "node:perf_hooks";
import { bold, say } from "../launch/console-lines.ts";
import { type Check, checksFor } from "./checks.ts";

const lanes = 2;

export type Tally = { passed: number; failed: number };

const runOne = async (root: string, { name, run }: Check): Promise<boolean> => {
  const startedAt = performance.now();
  const { isPassed, output } = await run(root).catch((error: unknown) => ({ isPassed: false, output: String(error) }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${isPassed ? "✓" : "✗"} ${isPassed ? name : bold(name)} (${seconds} s)`);
  if (!isPassed) say(output.trim().replaceAll(/^/gm, "    "));
  return isPassed;
};

/** Runs every check, two at a time, and counts them. */
export const runChecks = async (root: string): Promise<Tally> => {
  const waiting = checksFor(root);
  const tally: Tally = { passed: 0, failed: 0 };
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      tally[(await runOne(root, check)) ? "passed" : "failed"]++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return tally;
};
