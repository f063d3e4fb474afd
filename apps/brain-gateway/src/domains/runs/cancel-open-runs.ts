import { v7 as uuidv7 } from "uuid";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Asks every run that is under way to stop, in the transaction in which its organization stops. */
export const cancelOpenRuns = async ({ tx, tenantId }: TenantScope): Promise<void> => {
  const open = await tx.$queryRaw<{ id: string }[]>`
    update run set cancel_requested_at = now()
    where tenant_id = ${tenantId}::uuid and status not in ('succeeded', 'failed', 'cancelled') returning id`;
  if (open.length === 0) return;
  await tx.outboxMessage.createMany({
    data: open.map(({ id }) => ({ tenantId, id: uuidv7(), topic: "run.cancel", payload: { runId: id } })),
  });
  await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
};
