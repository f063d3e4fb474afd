import type { Database } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import type { OutboxPayload, OutboxTopic } from "../platform/events/outbox-topics.ts";
import type { TestTenant } from "./people.ts";

type Death = { lastError?: string; lastFault?: string | null; diedAt?: Date };

/** A message of the tenant's that was given up after all its attempts. */
export const makeDeadLetter = <Topic extends OutboxTopic>(
  db: Database,
  { tenantId }: TestTenant,
  topic: Topic,
  payload: OutboxPayload<Topic>,
  { lastError = "Error: no", lastFault = "Error", diedAt = new Date() }: Death = {},
): Promise<string> =>
  db.withTenant(tenantId, async (tx) => {
    const id = uuidv7();
    await tx.outboxMessage.create({
      data: { ...{ tenantId, id, topic, payload, attempts: 12, deadAt: diedAt }, lastError, lastFault },
    });
    return id;
  });
