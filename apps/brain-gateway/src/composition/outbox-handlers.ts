import { writeExport } from "../domains/data-exports/index.ts";
import { performApproved } from "../domains/mcp/index.ts";
import { mailNotifications } from "../domains/notifications/index.ts";
import { tellOfTenant } from "../domains/platform-notifications/index.ts";
import {
  admitRuns,
  callErrorWorkflow,
  forgetOriginals,
  haltRun,
  tellOfFailedRun,
  wakeRun,
} from "../domains/runs/index.ts";
import { queueSlackMessages, sendSlackMessage, updateSlackMessage } from "../domains/slack/index.ts";
import { handleConnectionSync } from "../domains/sync/index.ts";
import { matchEvent } from "../domains/triggers/index.ts";
import { executeProposal } from "../domains/workflow-proposals/index.ts";
import { executeTest } from "../domains/workflow-tests/index.ts";
import type { OutboxHandlers } from "../platform/events/outbox-handler.ts";
import { runningEngine } from "./engine-part.ts";

/** Every topic's handler, from the domains. */
export const outboxHandlers: OutboxHandlers = {
  // What may have been begun before is the engine's; the message itself keeps a new run until it is over or the engine has it.
  "run.start": (_, { tenantId, attempt, payload: { runId, execution = 0 } }) =>
    runningEngine()[attempt === 1 && execution === 0 ? "carry" : "start"]({ tenantId, runId, execution }),
  "run.next": (services, { tenantId, payload: { workflowId } }) => admitRuns(services, tenantId, workflowId),
  "run.forget": (services, { tenantId, payload: { runId } }) => forgetOriginals(services, tenantId, runId),
  "run.wake": (services, { tenantId, payload: { runId } }) => wakeRun(services, { tenantId, runId }),
  "run.cancel": (services, { tenantId, payload: { runId } }) => haltRun(services, { tenantId, runId }),
  "run.pause": (services, { tenantId, payload: { runId } }) => haltRun(services, { tenantId, runId }),
  "run.failed": async (services, { tenantId, payload: { runId } }) => {
    // People first: what can't be handed to a workflow must still be told, and is told once.
    await tellOfFailedRun(services, { tenantId, runId });
    await callErrorWorkflow(services, tenantId, runId);
  },
  "approval.perform": (services, message) => performApproved(services, message),
  "workflow.propose": (services, { tenantId, payload }) => executeProposal(services, tenantId, payload.proposalId),
  "workflow.test": (services, { tenantId, payload }) => executeTest(services, tenantId, payload.testId),
  "event.match": (services, { tenantId, payload }) => matchEvent(services, tenantId, payload.eventId),
  "connection.sync": handleConnectionSync,
  "data.export": writeExport,
  "tenant.created": (services, { tenantId }) => tellOfTenant(services, tenantId),
  "notification.mail": (services, { tenantId, payload }) => mailNotifications(services, tenantId, payload),
  "notification.slack": (services, { tenantId, payload }) => queueSlackMessages(services, tenantId, payload),
  "slack.send": (services, { tenantId, payload, signal }) =>
    sendSlackMessage(services, { tenantId, ...payload }, signal),
  "slack.update": (services, { tenantId, payload, signal }) =>
    updateSlackMessage(services, { tenantId, ...payload }, signal),
};
