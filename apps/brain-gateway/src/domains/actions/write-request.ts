import type { JsonValue } from "@bizosaas/contracts";
import type { NetworkContext } from "../../platform/http/verb.ts";
import type { Actor } from "../../platform/identity/actor.ts";

/** One write at a vendor, asked for by a run's step or a person. */
export type WriteRequest = {
  tenantId: string;
  actor: Actor;
  runId?: string | undefined;
  nodeId?: string | undefined;
  /** The human yes this write was reached through; bound to the run, or to the client's key, and used once. */
  approvalId?: string | undefined;
  connectionId: string;
  /** Set where a person asks for it, without a run: what their operation writes with. */
  byHand?: Pick<NetworkContext, "transaction"> | undefined;
  /** The connector's own id of the action: `update_post`. */
  actionId: string;
  input: unknown;
  /** One stable key per step, whatever the attempt. */
  idempotencyKey: string;
  correlationId: string;
  signal: AbortSignal;
};

export type WriteResult = {
  output: JsonValue;
  /** Null for an action that only reads. */
  receiptId: string | null;
  summary: string;
  url: string | null;
};
