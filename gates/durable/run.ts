import { type GateOptions, runGate, type Verdict } from "../harness/gate.ts";
import { checkAgents } from "./check-agents.ts";
import { checkDurable } from "./check-durable.ts";
import { checkStale } from "./check-stale.ts";
import { checkTakeover } from "./check-takeover.ts";

const checks: Record<string, (options: GateOptions) => Promise<Verdict>> = {
  stale: () => checkStale(),
  silent: () => checkStale({ takenBy: "worker-2" }),
  takeover: () => checkTakeover(),
  agents: ({ isFull }) => checkAgents(isFull ? { runs: 120, kills: 40 } : {}),
  runs: (options) => checkDurable(options),
};

/** `--only=runs` leaves the others, each of which has a test of its own, to who has the time. */
const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);

await runGate("durable", async (options) => {
  const chosen = Object.entries(checks).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`There is no check "${only}". Checks: ${Object.keys(checks).join(", ")}.`);
  const verdict: Verdict = { counts: {}, faults: [] };
  for (const [, check] of chosen) {
    const { counts, faults } = await check(options);
    Object.assign(verdict.counts, counts);
    verdict.faults.push(...faults);
  }
  return verdict;
});
