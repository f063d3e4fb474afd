import { setTimeout as delay } from "node:timers/promises";
import type { createFaults } from "../harness/gate.ts";
import { memoryMb } from "../harness/memory.ts";
import { poll } from "../harness/poll.ts";
import { waitingDrafts } from "./flow-drafts.ts";
import type { Bench } from "./measure-straight.ts";
import { countProcessorTime, sumOf } from "./processor-time.ts";
import { publishHook } from "./publish-workflow.ts";
import { deliver, type Hook } from "./webhook-sender.ts";

type Faults = ReturnType<typeof createFaults>;
export type WaitingCheck = { runs: number; seconds: number };

/** Deliveries that are under way at once while the runs are started. */
const width = 20;
/** Of one core. */
const boundPercent = 5;

const startRuns = async (hooks: readonly Hook[], runs: number): Promise<void> => {
  let next = 0;
  const sender = async () => {
    for (let at = next++; at < runs; at = next++) {
      const hook = hooks[at % hooks.length];
      if (hook) await deliver(hook, `waiting-${at}`);
    }
  };
  await Promise.all(Array.from({ length: width }, sender));
};

const untilAllWait = ({ platform }: Bench, runs: number, timeoutMs: number) =>
  poll({ what: `The wait of ${runs} runs`, timeoutMs, everyMs: 500 }, async () => {
    const sql = "select count(*)::int as n from run where status = 'waiting'";
    const [row] = await platform.gateway.database.asAdmin<{ n: number }>(sql);
    return row?.n === runs;
  });

const shareOf = async ({ parts }: Bench, seconds: number): Promise<number> => {
  const used = countProcessorTime(parts);
  await delay(seconds * 1000);
  return sumOf(used()) / (seconds * 10);
};

/** Many runs that wait for a person, a moment or a call: what they cost while nothing happens. */
export const checkWaiting = async (bench: Bench, faults: Faults, { runs, seconds }: WaitingCheck) => {
  const { worker } = bench.parts;
  const hooks: Hook[] = [];
  for (const draft of waitingDrafts()) hooks.push(await publishHook(bench.platform, draft));
  const idlePercent = await shareOf(bench, Math.min(seconds, 20));
  const idleMb = memoryMb(worker);
  await startRuns(hooks, runs);
  await untilAllWait(bench, runs, 60_000 + runs * 60);
  await delay(5000);
  const waitingPercent = await shareOf(bench, seconds);
  const waitingMb = memoryMb(worker);
  faults.atMost(`what ${runs} waiting runs take of a core, in percent`, waitingPercent - idlePercent, boundPercent);
  return {
    ...{ waitingRuns: runs, idlePercent, waitingPercent, idleWorkerMb: idleMb, waitingWorkerMb: waitingMb },
    kilobytesPerWaitingRun: ((waitingMb - idleMb) * 1024) / runs,
  };
};
