import { startOutboxDispatcher } from "../events/outbox-dispatcher.ts";
import { releaseClaims } from "../events/outbox-queue.ts";
import { outboxHandlers } from "./outbox-handlers.ts";
import type { WorkerPart } from "./worker-part.ts";

export const outboxPart: WorkerPart = {
  name: "outbox",
  start: async (services) => {
    await releaseClaims(services);
    const dispatcher = startOutboxDispatcher(services, outboxHandlers);
    return { status: () => "running", stop: dispatcher.stop };
  },
};
