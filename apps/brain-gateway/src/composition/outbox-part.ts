import { startOutboxDispatcher } from "../platform/events/outbox-dispatcher.ts";
import { releaseClaims } from "../platform/events/outbox-queue.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";
import { outboxHandlers } from "./outbox-handlers.ts";

export const outboxPart: WorkerPart = {
  name: "outbox",
  start: async (services) => {
    await releaseClaims(services);
    const dispatcher = startOutboxDispatcher(services, outboxHandlers);
    return { status: () => "running", stop: dispatcher.stop };
  },
};
