import type { JsonObject } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { TenantScope } from "../tenancy/tenant-scope.ts";
import { type OutboxOptions, type OutboxPayload, type OutboxTopic, outboxTopics } from "./outbox-topics.ts";

/** The channel that wakes the dispatcher. */
export const outboxChannel = "outbox";

/** Queues what must happen after the commit, in the transaction it belongs to. */
export const writeOutbox = async <Topic extends OutboxTopic>(
  { tx, tenantId }: TenantScope,
  topic: Topic,
  payload: OutboxPayload<Topic>,
  options: OutboxOptions = {},
): Promise<void> => {
  const checked = outboxTopics[topic].parse(payload) as JsonObject;
  await tx.outboxMessage.create({
    data: {
      tenantId,
      id: uuidv7(),
      topic,
      payload: checked,
      ...(options.availableAt !== undefined && { availableAt: options.availableAt }),
    },
  });
  await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
};
