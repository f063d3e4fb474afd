import type { JsonValue } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

type WaitName = { runId: string; stepKey: string };

/** Ends waits that are open still by what happened; of two that come at once, one finds them so. */
export const endWaits = async (
  { tx, tenantId }: TenantScope,
  waits: readonly WaitName[],
  event: JsonValue,
  messageId: string | null = null,
): Promise<WaitName[]> => {
  const runIds = waits.map(({ runId }) => runId);
  const keys = waits.map(({ stepKey }) => stepKey);
  const ended = await tx.$queryRaw<{ run_id: string; step_key: string }[]>`
    update run_wait w set outcome = 'arrived', ended_at = now(), event = ${JSON.stringify(event)}::jsonb, message_id = ${messageId}
    from unnest(${runIds}::uuid[], ${keys}::text[]) as named (run_id, step_key)
    where w.tenant_id = ${tenantId}::uuid and w.run_id = named.run_id and w.step_key = named.step_key
      and w.ended_at is null and w.expires_at > now()
    returning w.run_id, w.step_key`;
  return ended.map(({ run_id: runId, step_key: stepKey }) => ({ runId, stepKey }));
};

/** Tells the runs whose waits ended, once this transaction commits. */
export const wakeRuns = async ({ tx, tenantId }: TenantScope, waits: readonly WaitName[]): Promise<void> => {
  if (waits.length === 0) return;
  await tx.outboxMessage.createMany({
    data: waits.map(({ runId, stepKey: key }) => ({
      ...{ tenantId, id: uuidv7(), topic: "run.wake" },
      payload: { runId, key },
    })),
  });
  await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
};
