import type { OutboxHandler } from "../../platform/events/outbox-handler.ts";
import { makeDue } from "./claim-due.ts";

/** Handles the topic `connection.sync`: the connection is due now, and the part that syncs is woken. */
export const handleConnectionSync: OutboxHandler<"connection.sync"> = (services, { tenantId, payload }) =>
  makeDue(services, { tenantId, connectionId: payload.connectionId });
