import { syncPart } from "../domains/sync/index.ts";
import { startHeartbeat } from "../platform/services/heartbeat.ts";
import type { Services } from "../platform/services/services.ts";
import type { RunningPart, WorkerPart } from "../platform/services/worker-part.ts";
import { approvalsPart } from "./approvals-part.ts";
import { enginePart } from "./engine-part.ts";
import { mailPart } from "./mail-part.ts";
import { outboxPart } from "./outbox-part.ts";
import { privacyPart } from "./privacy-part.ts";
import { schedulePart } from "./schedule-part.ts";
import { takeOverPart } from "./take-over-part.ts";

/** What a worker does, in the order it starts; it stops in the reverse order. */
export const workerParts: readonly WorkerPart[] = [
  enginePart,
  outboxPart,
  schedulePart,
  syncPart,
  privacyPart,
  approvalsPart,
  mailPart,
  takeOverPart,
];

export type Worker = { stop: () => Promise<void> };

/** What others are told of a part until it runs. */
const starting: RunningPart = { status: () => "starting", stop: () => Promise.resolve() };

const startParts = async (services: Services, parts: readonly WorkerPart[], running: Map<string, RunningPart>) => {
  for (const part of parts) {
    running.set(part.name, await part.start(services));
    services.log.info({ part: part.name }, "worker part started");
  }
};

/**
 * Starts the heartbeat, which others go by who would take over what a silent worker holds, and then every part that it reports.
 * `stop` expects that the process drains already.
 */
export const startWorker = async (services: Services, parts: readonly WorkerPart[] = workerParts): Promise<Worker> => {
  const { changes, log } = services;
  await changes.ready;
  const running = new Map<string, RunningPart>(parts.map(({ name }) => [name, starting]));
  const heartbeat = await startHeartbeat(services, running);
  try {
    await startParts(services, parts, running);
    await heartbeat.beat();
  } catch (error) {
    await heartbeat.stop();
    throw error;
  }
  return {
    stop: async () => {
      for (const [name, part] of [...running].reverse()) {
        await part
          .stop()
          .catch((error: unknown) => log.error({ err: error, part: name }, "a worker part did not stop well"));
      }
      await heartbeat.stop();
    },
  };
};
