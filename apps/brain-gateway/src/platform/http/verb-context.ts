import type { Locale } from "@bizosaas/contracts";
import type { TenantStatement } from "@bizosaas/db";
import type { OutboxOptions, OutboxPayload, OutboxTopic } from "../events/outbox-topics.ts";
import type { TenantActor } from "../identity/actor.ts";
import type { Services } from "../services/services.ts";
import type { Log } from "../telemetry/log.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import type { AuditEntryInput } from "../tenancy/write-audit.ts";

/** What every tenant verb knows. */
export type CallContext = {
  actor: TenantActor;
  tenantId: string;
  correlationId: string;
  log: Log;
  services: Services;
  /** Aborts when the caller leaves, the process drains or, for a stream, the right is lost. */
  signal: AbortSignal;
  /** The language of whoever asks. */
  locale: Locale;
};

/** One tenant transaction with what belongs inside it. */
export type Transaction = {
  tx: Tx;
  tenantId: string;
  /** The action's name comes from the contract. */
  audit: (entry: AuditEntryInput) => Promise<void>;
  outbox: <Topic extends OutboxTopic>(
    topic: Topic,
    payload: OutboxPayload<Topic>,
    options?: OutboxOptions,
  ) => Promise<void>;
};

export type VerbContext = CallContext & Transaction;

export type NetworkContext = CallContext & {
  /** Names this request the same whenever it is sent again; null where its caller gave it no idempotency key. */
  requestKey: string | null;
  /** A short transaction. Never call the network inside it. */
  transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
};

/** One round trip that sets the organization and reads; `name` makes it a prepared statement. */
export type Read = <Row extends object>(query: TenantStatement) => Promise<Row[]>;
export type ReadContext = CallContext & { read: Read };
