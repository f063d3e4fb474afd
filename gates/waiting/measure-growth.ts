import { draftStartedBy } from "@bizosaas/brain-gateway/testing";
import type { Parts } from "../flow/processor-time.ts";
import { publishHook } from "../flow/publish-workflow.ts";
import { deliver, type Hook } from "../flow/webhook-sender.ts";
import { countUntil } from "../harness/count-until.ts";
import type { LiveHeap } from "../harness/live-heap.ts";
import { memoryMb } from "../harness/memory.ts";
import type { Platform } from "../harness/platform.ts";

const rounds = 8;
const width = 10;

const pass = async (platform: Platform, hook: Hook, runs: number, label: string): Promise<void> => {
  const ids: string[] = [];
  let next = 0;
  const sender = async () => {
    for (let at = next++; at < runs; at = next++) ids.push((await deliver(hook, `${label}-${at}`)).runId);
  };
  await Promise.all(Array.from({ length: width }, sender));
  const sql = "select count(*)::int as n from run where id = any($1::uuid[]) and status = 'succeeded'";
  const countOver = async () => (await platform.gateway.database.asAdmin<{ n: number }>(sql, [ids]))[0]?.n ?? 0;
  const over = await countUntil({ wanted: runs, stillMs: 60_000 }, countOver);
  if (over !== runs) throw new Error(`Of ${runs} runs that went by, ${over} succeeded.`);
};

/** The straight line that lies closest to the samples: by how much each is more than the one before. */
const slopeOf = (samples: readonly number[]): number => {
  const middle = (samples.length - 1) / 2;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const spread = samples.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return samples.reduce((sum, sample, at) => sum + (at - middle) * (sample - mean), 0) / spread;
};

export type Heaps = { api: LiveHeap; worker: LiveHeap };
type Measured = { platform: Platform; parts: Parts; heaps: Heaps };

/**
 * By how many megabytes the processes grow with a thousand runs: in what they keep, and in what the machine gives them. Each is
 * taken behind a full collection, for a heap that has room puts off its own. The first rounds only warm them.
 */
export const measureGrowth = async ({ platform, parts, heaps }: Measured, passing: number) => {
  const hook = await publishHook(platform, draftStartedBy("trigger.webhook", 4));
  const samples = { api: [] as number[], worker: [] as number[], apiHeld: [] as number[], workerHeld: [] as number[] };
  const each = Math.ceil(passing / rounds);
  for (let round = 0; round < rounds; round += 1) {
    await pass(platform, hook, each, `passing-${round}`);
    samples.api.push(await heaps.api.keptMb());
    samples.worker.push(await heaps.worker.keptMb());
    samples.apiHeld.push(memoryMb(parts.api));
    samples.workerHeld.push(memoryMb(parts.worker));
  }
  const perThousand = (taken: readonly number[]) => (slopeOf(taken.slice(rounds / 2)) / each) * 1000;
  return {
    ...{ api: perThousand(samples.api), worker: perThousand(samples.worker) },
    ...{ apiHeld: perThousand(samples.apiHeld), workerHeld: perThousand(samples.workerHeld) },
  };
};
