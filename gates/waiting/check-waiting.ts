import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "@bizosaas/db/testing";
import { countProcessorTime, type Parts, sumOf } from "../flow/processor-time.ts";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { askableAt, createLiveHeap, type LiveHeap } from "../harness/live-heap.ts";
import { memoryMb } from "../harness/memory.ts";
import { startOwnDatabase } from "../harness/own-database.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { judgeWaiting } from "./judge-waiting.ts";
import { type Heaps, measureGrowth } from "./measure-growth.ts";
import { createParking, type Parked } from "./park-runs.ts";
import { wakeRuns } from "./wake-runs.ts";

export type WaitingCheck = {
  runs?: number;
  /** Of the look at what they cost. */
  seconds?: number;
  /** Before that look, so that what began the waits is over. */
  calmSeconds?: number;
  /** Runs that go by while the others wait, for memory. */
  passing?: number;
  /** While it is looked at what waiting costs: where the test makes it cost something. */
  sabotage?: (platform: Platform) => Promise<() => Promise<unknown>>;
  /** Before some are woken: where the test keeps one from it. */
  harm?: (platform: Platform, sample: readonly Parked[]) => Promise<unknown>;
  /** While runs go by: where the test makes the worker keep what it should not. */
  leak?: (worker: LiveHeap) => Promise<void>;
};

const hourMs = 3_600_000;
const sampleOfEach = 20;

const shareOf = async (parts: Parts, seconds: number): Promise<number> => {
  const used = countProcessorTime(parts);
  await delay(seconds * 1000);
  return sumOf(used()) / (seconds * 10);
};

type Bench = { platform: Platform; parts: Parts; heaps: Heaps };
type Asked = Required<Pick<WaitingCheck, "runs" | "seconds" | "calmSeconds" | "passing">> & WaitingCheck;

const look = async ({ platform, parts }: Bench, { seconds, calmSeconds, sabotage }: Asked): Promise<number> => {
  await delay(calmSeconds * 1000);
  const stop = await sabotage?.(platform);
  const percent = await shareOf(parts, seconds);
  await stop?.();
  return percent;
};

const growthOf = async (bench: Bench, { passing, leak }: Asked) => {
  await leak?.(bench.heaps.worker);
  return measureGrowth(bench, passing);
};

const checkAll = async (bench: Bench, asked: Asked): Promise<Verdict> => {
  const { platform, parts, heaps } = bench;
  const { runs, seconds, calmSeconds, passing } = asked;
  const faults = createFaults();
  const { parked, park } = await createParking(platform);
  const idlePercent = await shareOf(parts, Math.min(seconds, 20));
  const [idleKeptMb, idleHeldMb] = [await heaps.worker.keptMb(), memoryMb(parts.worker)];
  await park(runs - sampleOfEach, new Date(Date.now() + 2 * hourMs));
  // These come last: their moment must lie behind the look.
  await park(sampleOfEach, new Date(Date.now() + (2 * calmSeconds + seconds) * 1000 + runs), "moment");
  const waitingPercent = await look(bench, asked);
  const heldKilobytesPerRun = ((memoryMb(parts.worker) - idleHeldMb) * 1024) / runs;
  const kilobytesPerRun = ((await heaps.worker.keptMb()) - idleKeptMb) * (1000 / runs);
  const sample = [
    ...parked.slice(0, 3 * sampleOfEach).filter(({ kind }) => kind !== "moment"),
    ...parked.slice(-sampleOfEach),
  ];
  await asked.harm?.(platform, sample);
  const wokenWrong = await wakeRuns(platform, sample);
  const [left] = await platform.gateway.database.asAdmin<{ n: number }>(
    "select count(*)::int as n from run where status = 'waiting' and id <> all($1::uuid[])",
    [sample.map(({ runId }) => runId)],
  );
  const growth = await growthOf(bench, asked);
  judgeWaiting(faults, {
    ...{ runs, passing, percent: waitingPercent - idlePercent, wokenWrong, kilobytesPerRun, growth },
    leftByMistake: (left?.n ?? 0) - (runs - sample.length),
  });
  return {
    faults: faults.list,
    counts: {
      ...{ waitingRuns: runs, seconds, idlePercent, waitingPercent, woken: sample.length, wokenWrong },
      ...{ kilobytesPerRun, heldKilobytesPerRun },
      ...{ passing, workerGrowthMbPerThousand: growth.worker, apiGrowthMbPerThousand: growth.api },
      ...{ workerHeldGrowthMbPerThousand: growth.workerHeld, apiHeldGrowthMbPerThousand: growth.apiHeld },
      ...{ workerMb: memoryMb(parts.worker), apiMb: memoryMb(parts.api) },
    },
  };
};

/** Many runs that wait for a person, a moment or a call: what they cost, that they wake, and that memory stays as it is. */
export const checkWaiting = async ({ isFull }: GateOptions, check: WaitingCheck = {}): Promise<Verdict> => {
  const usual = isFull
    ? { runs: 10_000, seconds: 60, calmSeconds: 5, passing: 30_000 }
    : { runs: 2000, seconds: 20, calmSeconds: 5, passing: 2000 };
  const database = await startOwnDatabase();
  const platform = await startPlatform({ database });
  try {
    const [apiPort, workerPort] = [await freePort(), await freePort()];
    const api = await platform.startApi(askableAt(apiPort));
    const worker = await platform.startWorker("worker-1", askableAt(workerPort));
    const parts = { api: api.pid, worker: worker.pid, database: database.serverPid };
    const heaps = {
      api: await createLiveHeap({ pid: api.pid, port: apiPort }),
      worker: await createLiveHeap({ pid: worker.pid, port: workerPort }),
    };
    return await checkAll({ platform, parts, heaps }, { ...usual, ...check });
  } finally {
    await platform.close();
  }
};
