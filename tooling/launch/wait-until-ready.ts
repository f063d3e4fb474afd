import { setTimeout as wait } from "node:timers/promises";
import type { SupervisedProcess } from "./supervise-process.ts";

const isReady = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: "manual" });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
};

const hopelessAfter = 3;

/** Waits until the service answers; throws, naming its log, when it keeps dying or takes too long. */
export const waitUntilReady = async (
  service: SupervisedProcess,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> => {
  const { name, readyUrl } = service.definition;
  const deadline = performance.now() + timeoutMs;
  while (!(await isReady(readyUrl))) {
    signal.throwIfAborted();
    if (service.restarts >= hopelessAfter) throw new Error(`${name} does not start. Its log: ${service.logFile}`);
    if (performance.now() > deadline) {
      throw new Error(`${name} was not ready after ${timeoutMs / 1000} s. Its log: ${service.logFile}`);
    }
    await wait(100);
  }
};
