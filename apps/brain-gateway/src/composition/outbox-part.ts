import { startOutboxDispatcher } from "../platform/events/outbox-dispatcher.ts";
import { releaseClaims } from "../platform/events/outbox-queue.ts";
import { releaseDeadClaims } from "../platform/events/release-dead-claims.ts";
import { createDeadWatch } from "../platform/services/heartbeat.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";
import { outboxHandlers } from "./outbox-handlers.ts";

const releaseEveryMs = 4000;

export const outboxPart: WorkerPart = {
  name: "outbox",
  start: async (services) => {
    await releaseClaims(services);
    const dispatcher = startOutboxDispatcher(services, outboxHandlers);
    const findDead = createDeadWatch(services);
    const timer = setInterval(() => {
      releaseDeadClaims(services, findDead).catch((error: unknown) =>
        services.log.error({ err: error }, "what dead workers had claimed could not be released"),
      );
    }, releaseEveryMs);
    return {
      status: () => "running",
      stop: async () => {
        clearInterval(timer);
        await dispatcher.stop();
      },
    };
  },
};
