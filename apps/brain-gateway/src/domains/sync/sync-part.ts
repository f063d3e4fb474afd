import { setTimeout as pause } from "node:timers/promises";
import type { Services } from "../../platform/services/services.ts";
import type { WorkerPart } from "../../platform/services/worker-part.ts";
import { claimDue, makeDue, syncDue } from "./claim-due.ts";
import { releaseHeldBy } from "./held-syncs.ts";
import { runSync, type SyncTarget } from "./run-sync.ts";

const concurrency = 4;
const pollMs = 5_000;

/** Rings when something became due before the next look. */
const createBell = (signal: AbortSignal) => {
  let isRung = false;
  let stopWaiting = () => {};
  return {
    ring: () => {
      isRung = true;
      stopWaiting();
    },
    wait: async () => {
      if (!isRung) {
        const stop = new AbortController();
        stopWaiting = () => stop.abort();
        await pause(pollMs, undefined, { signal: AbortSignal.any([signal, stop.signal]) }).catch(() => undefined);
      }
      isRung = false;
    },
  };
};

const startSync = (services: Services) => {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, services.draining]);
  const bell = createBell(signal);
  const running = new Set<Promise<void>>();

  const sync = async (target: SyncTarget) => {
    try {
      await runSync(services, target, signal);
    } catch (error) {
      if (signal.aborted) await makeDue(services, target).catch(() => undefined);
      else services.log.error({ err: error, ...target }, "a sync could not be run");
    }
  };
  const launch = (target: SyncTarget) => {
    const work = sync(target).finally(() => {
      running.delete(work);
      bell.ring();
    });
    running.add(work);
  };
  const claimMore = async () => {
    try {
      for (const target of await claimDue(services, concurrency - running.size)) launch(target);
    } catch (error) {
      services.log.warn({ err: error }, "due syncs could not be looked up");
    }
  };
  const listen = async () => {
    for await (const _ of services.changes.subscribe(syncDue.topic, syncDue.id, signal)) bell.ring();
  };
  const claimAll = async () => {
    while (!signal.aborted) {
      if (running.size < concurrency) await claimMore();
      if (!signal.aborted) await bell.wait();
    }
    await Promise.all(running);
  };
  const done = Promise.all([listen(), claimAll()]);
  return {
    status: () => "running",
    stop: async () => {
      stop.abort();
      await done;
    },
  };
};

/** Keeps connections in sync: bounded, and fair over organizations. What runs stops between two pages. */
export const syncPart: WorkerPart = {
  name: "sync",
  start: async (services) => {
    await releaseHeldBy(services, [services.env.WORKER_ID]);
    return startSync(services);
  },
};
