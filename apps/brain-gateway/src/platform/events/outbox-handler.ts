import type { Services } from "../services/services.ts";
import type { Log } from "../telemetry/log.ts";
import type { OutboxPayload, OutboxTopic } from "./outbox-topics.ts";

export type OutboxMessage<Topic extends OutboxTopic> = {
  id: string;
  tenantId: string;
  payload: OutboxPayload<Topic>;
  /** From 1; a message may come again after a crash, so handling it twice must do no more than once. */
  attempt: number;
  /** Aborts when the process drains. */
  signal: AbortSignal;
  log: Log;
};

export type OutboxHandler<Topic extends OutboxTopic> = (
  services: Services,
  message: OutboxMessage<Topic>,
) => Promise<void>;

/** Who handles which topic; filled by the domains. */
export type OutboxHandlers = { [Topic in OutboxTopic]?: OutboxHandler<Topic> };
