import { randomUUID } from "node:crypto";
import type { JsonValue } from "@bizosaas/contracts";
import { webhookTriggerKind } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import { startedBy, startRunStatement } from "../runs/index.ts";

export type HookTarget = {
  ciphertext: Buffer;
  key_version: number;
  workflow_id: string;
  version_id: string;
  node_id: string;
  state: string;
  config: unknown;
};

const targetText = `
  select h.ciphertext, h.key_version, h.workflow_id, t.version_id, t.node_id, t.config, w.state
  from webhook h
  join workflow_trigger t on t.tenant_id = h.tenant_id and t.workflow_id = h.workflow_id and t.node_id = h.node_id
  join workflow w on w.tenant_id = h.tenant_id and w.id = h.workflow_id and w.deleted_at is null
  where h.tenant_id = $1 and h.id = $2`;

/** The published trigger behind an address; null when there is none (any more). */
export const findHookTarget = async (
  { db }: Services,
  tenantId: string,
  webhookId: string,
): Promise<HookTarget | null> => {
  const [target] = await db.readAsTenant<HookTarget>(tenantId, {
    ...{ name: "hook-target", text: targetText, plan: "generic" },
    values: [tenantId, webhookId],
  });
  return target ?? null;
};

/** Stores the delivery and its run before it is acknowledged; a repeated message id answers with its first run. */
export const queueDelivery = async (
  { db, changes }: Services,
  tenantId: string,
  target: HookTarget,
  delivery: { messageId: string | null; trigger: JsonValue; correlationId: string; runId?: string },
): Promise<{ runId: string; isNew: boolean }> => {
  const statement = startRunStatement({
    tenantId,
    workflowId: target.workflow_id,
    versionId: target.version_id,
    triggerNodeId: target.node_id,
    triggerKind: webhookTriggerKind,
    trigger: delivery.trigger,
    dedupeKey: `webhook:${target.node_id}:${delivery.messageId ?? randomUUID()}`,
    correlationId: delivery.correlationId,
    ...(delivery.runId !== undefined && { runId: delivery.runId }),
  });
  const run = startedBy(await db.writeAsTenant(tenantId, statement));
  if (run.is_new) changes.announceOutbox();
  return { runId: run.id, isNew: run.is_new };
};
