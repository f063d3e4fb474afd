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

type Patience = {
  timeoutMs: number;
  signal: AbortSignal;
  /** Shows a person what is waited for. */
  tell: (line: string) => void;
  tellEveryMs?: number;
};

/** Waits until the service answers; throws, naming its log, when it keeps dying or takes too long. */
const waitForOne = async (service: SupervisedProcess, { timeoutMs, signal }: Patience): Promise<void> => {
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

const listed = new Intl.ListFormat("en");

/** Waits until all of them answer. Tells at once whom it waits for, and every ten seconds who has not answered yet. */
export const waitUntilReady = async (services: readonly SupervisedProcess[], patience: Patience): Promise<void> => {
  const { tell, tellEveryMs = 10_000 } = patience;
  const silent = new Set(services.map(({ definition }) => definition));
  const startedAt = performance.now();
  tell(`Waiting for ${listed.format([...silent].map(({ name }) => name))} ...`);
  const telling = setInterval(() => {
    const places = [...silent].map(({ name, readyUrl }) => `${name} (${readyUrl})`);
    tell(`Still waiting for ${listed.format(places)}, ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }, tellEveryMs);
  const waitFor = async (service: SupervisedProcess) => {
    await waitForOne(service, patience);
    silent.delete(service.definition);
  };
  try {
    await Promise.all(services.map(waitFor));
  } finally {
    clearInterval(telling);
  }
};
