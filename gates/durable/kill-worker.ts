import { setTimeout as delay } from "node:timers/promises";
import type { GatewayProcess } from "../harness/gateway-process.ts";
import type { Platform } from "../harness/platform.ts";

export type Killed = { worker: GatewayProcess; kills: number; lastRecoveredAt: number };

/**
 * Kills the worker the hard way, again and again, each time with fresh work in its hands and after a time that falls
 * anywhere between claiming and being done.
 */
export const killWorker = async (
  platform: Platform,
  first: GatewayProcess,
  kills: number,
  giveWork: (kill: number) => Promise<void>,
): Promise<Killed> => {
  let worker = first;
  for (let kill = 0; kill < kills; kill += 1) {
    await giveWork(kill);
    await delay((kill * 37) % 250);
    worker.kill("SIGKILL");
    await worker.ended;
    worker = await platform.startWorker();
  }
  return { worker, kills, lastRecoveredAt: performance.now() };
};
