import { writeExport } from "../domains/data-exports/index.ts";
import { mailNotifications } from "../domains/notifications/index.ts";
import {
  admitRuns,
  callErrorWorkflow,
  forgetOriginals,
  haltRun,
  tellOfFailedRun,
  wakeRun,
} from "../domains/runs/index.ts";
import { handleConnectionSync } from "../domains/sync/index.ts";
import { matchEvent } from "../domains/triggers/index.ts";
import { executeTest } from "../domains/workflow-tests/index.ts";
import type { OutboxHandlers } from "../platform/events/outbox-handler.ts";
import { runningEngine } from "./engine-part.ts";

/** Every topic's handler, from the domains. */
export const outboxHandlers: OutboxHandlers = {
  "run.start": (_, { tenantId, payload: { runId, execution = 0 } }) =>
    runningEngine().start({ tenantId, runId, execution }),
  "run.next": (services, { tenantId, payload: { workflowId } }) => admitRuns(services, tenantId, workflowId),
  "run.forget": (services, { tenantId, payload: { runId } }) => forgetOriginals(services, tenantId, runId),
  "run.wake": (services, { tenantId, id, payload: { runId, key } }) =>
    wakeRun(services, runningEngine(), { tenantId, runId }, { key, idempotencyKey: id }),
  "run.cancel": (services, { tenantId, id, payload: { runId } }) =>
    haltRun(services, runningEngine(), { tenantId, runId }, id),
  "run.pause": (services, { tenantId, id, payload: { runId } }) =>
    haltRun(services, runningEngine(), { tenantId, runId }, id),
  "run.failed": async (services, { tenantId, payload: { runId } }) => {
    await callErrorWorkflow(services, tenantId, runId);
    await tellOfFailedRun(services, { tenantId, runId });
  },
  "workflow.test": (services, { tenantId, payload }) => executeTest(services, tenantId, payload.testId),
  "event.match": (services, { tenantId, payload }) => matchEvent(services, tenantId, payload.eventId),
  "connection.sync": handleConnectionSync,
  "data.export": writeExport,
  "notification.mail": (services, { tenantId, payload }) => mailNotifications(services, tenantId, payload),
};
