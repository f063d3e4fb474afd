import type { ResourceChange } from "@bizosaas/connectors";
import type { JsonObject, ResourceKind } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type ResourceEvent = {
  change: ResourceChange;
  connectionId: string;
  kind: ResourceKind;
  resourceId: string;
  externalId: string;
  data: JsonObject;
  causedByRunId: string | null;
  /** The write of ours that it tells of. */
  receiptId: string | null;
};

/** What a workflow finds in `trigger`: the vendor's fields stay under `data`, apart from ours. */
const toPayload = ({ change, kind, connectionId, resourceId, externalId, data }: ResourceEvent): JsonObject => ({
  change,
  kind,
  connectionId,
  resourceId,
  externalId,
  data,
});

/** Writes what happened and queues its matching against triggers, in the transaction of the change itself. */
export const recordEvents = async ({ tx, tenantId }: TenantScope, events: readonly ResourceEvent[]): Promise<void> => {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    tenantId,
    id: uuidv7(),
    name: `${event.kind}.${event.change}`,
    connectionId: event.connectionId,
    resourceId: event.resourceId,
    payload: toPayload(event),
    causedByRunId: event.causedByRunId,
    receiptId: event.receiptId,
  }));
  await tx.tenantEvent.createMany({ data: rows });
  await tx.outboxMessage.createMany({
    data: rows.map(({ id }) => ({ tenantId, id: uuidv7(), topic: "event.match", payload: { eventId: id } })),
  });
  await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
};
