import type { OutboxHandlers } from "../events/outbox-handler.ts";

/** Every topic's handler, from the domains. */
export const outboxHandlers: OutboxHandlers = {};
