import { stopRun } from "../../domains/runs/index.ts";
import { handleConnectionSync } from "../../domains/sync/index.ts";
import { matchEvent } from "../../domains/triggers/index.ts";
import type { OutboxHandlers } from "../events/outbox-handler.ts";
import { runningEngine } from "./engine-part.ts";

/** Every topic's handler, from the domains. */
export const outboxHandlers: OutboxHandlers = {
  "run.start": (_, { tenantId, payload }) => runningEngine().start({ tenantId, runId: payload.runId }),
  "run.signal": (_, { id, payload: { runId, key, payload } }) => runningEngine().signal(runId, key, payload, id),
  "run.cancel": (services, { tenantId, payload }) =>
    stopRun(services, runningEngine(), { tenantId, runId: payload.runId }),
  "event.match": (services, { tenantId, payload }) => matchEvent(services, tenantId, payload.eventId),
  "connection.sync": handleConnectionSync,
};
