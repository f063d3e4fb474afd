import { z } from "zod";

const Id = z.uuid();

/** What may be put in the outbox, and what each message carries. Parsed again when it is taken out. */
export const outboxTopics = {
  "run.start": z.strictObject({ runId: Id, execution: z.int().min(0).optional() }),
  "run.next": z.strictObject({ workflowId: Id }),
  "run.forget": z.strictObject({ runId: Id }),
  "run.wake": z.strictObject({ runId: Id, key: z.string().min(1) }),
  "run.cancel": z.strictObject({ runId: Id }),
  "run.pause": z.strictObject({ runId: Id }),
  "run.failed": z.strictObject({ runId: Id }),
  "approval.perform": z.strictObject({ approvalId: Id }),
  "workflow.propose": z.strictObject({ proposalId: Id }),
  "workflow.test": z.strictObject({ testId: Id }),
  "event.match": z.strictObject({ eventId: Id }),
  "data.export": z.strictObject({ exportId: Id }),
  "notification.mail": z.strictObject({ subjectId: Id, dedupeKey: z.string().min(1) }),
  "notification.slack": z.strictObject({ subjectId: Id, dedupeKey: z.string().min(1) }),
  "slack.send": z.strictObject({ messageId: Id }),
  "slack.update": z.strictObject({ messageId: Id }),
  "tenant.created": z.strictObject({}),
  "connection.sync": z.strictObject({ connectionId: Id }),
};

export type OutboxTopic = keyof typeof outboxTopics;
export type OutboxPayload<Topic extends OutboxTopic> = z.infer<(typeof outboxTopics)[Topic]>;
export type OutboxOptions = { availableAt?: Date };
