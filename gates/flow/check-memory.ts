import { draftStartedBy } from "@bizosaas/brain-gateway/testing";
import type { createFaults } from "../harness/gate.ts";
import { memoryMb } from "../harness/memory.ts";
import { growthPercentOf, judgeGrowth } from "./judge-growth.ts";
import type { Bench } from "./measure-straight.ts";
import { publishHook } from "./publish-workflow.ts";
import { sendAtRate } from "./send-at-rate.ts";

const perSecond = 50;
const everySeconds = 15;
/** Works at a steady rate and compares what the processes hold in the second quarter of the time with the last one. */
export const checkMemory = async (
  { platform, parts: { api, worker } }: Bench,
  faults: ReturnType<typeof createFaults>,
  minutes: number,
) => {
  const hook = await publishHook(platform, draftStartedBy("trigger.webhook", 4));
  const held = { api: [] as number[], worker: [] as number[] };
  const rounds = Math.max(8, Math.ceil((minutes * 60) / everySeconds));
  for (let round = 0; round < rounds; round += 1) {
    await sendAtRate(hook, perSecond, everySeconds, `memory-${round}`);
    held.api.push(memoryMb(api));
    held.worker.push(memoryMb(worker));
  }
  const [apiGrowthPercent, workerGrowthPercent] = [growthPercentOf(held.api), growthPercentOf(held.worker)];
  judgeGrowth(faults, { apiGrowthPercent, workerGrowthPercent });
  const heldMb = { apiMb: held.api.at(-1) ?? 0, workerMb: held.worker.at(-1) ?? 0 };
  return { memoryMinutes: minutes, apiGrowthPercent, workerGrowthPercent, ...heldMb };
};
