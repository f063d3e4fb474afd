import { writeExport } from "../domains/data-exports/index.ts";
import { mailNotifications } from "../domains/notifications/index.ts";
import { stopRun, tellOfFailedRun } from "../domains/runs/index.ts";
import { handleConnectionSync } from "../domains/sync/index.ts";
import { matchEvent } from "../domains/triggers/index.ts";
import type { OutboxHandlers } from "../platform/events/outbox-handler.ts";
import { runningEngine } from "./engine-part.ts";

/** Every topic's handler, from the domains. */
export const outboxHandlers: OutboxHandlers = {
  "run.start": (_, { tenantId, payload }) => runningEngine().start({ tenantId, runId: payload.runId }),
  "run.wake": (_, { id, payload: { runId, key } }) => runningEngine().wake(runId, { key, isCancel: false }, id),
  "run.cancel": (_, { payload }) => stopRun(runningEngine(), payload.runId),
  "run.failed": (services, { tenantId, payload }) => tellOfFailedRun(services, { tenantId, runId: payload.runId }),
  "event.match": (services, { tenantId, payload }) => matchEvent(services, tenantId, payload.eventId),
  "connection.sync": handleConnectionSync,
  "data.export": writeExport,
  "notification.mail": (services, { tenantId, payload }) => mailNotifications(services, tenantId, payload),
};
