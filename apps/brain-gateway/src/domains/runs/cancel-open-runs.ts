import { Prisma } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const isOpen = Prisma.sql`status not in ('succeeded', 'failed', 'cancelled')`;

/**
 * Asks runs that are under way to stop, and answers how many: every one in the transaction in which their organization
 * stops, or those of one workflow that were not asked yet, the oldest first.
 */
export const cancelOpenRuns = async (
  { tx, tenantId }: TenantScope,
  of?: { workflowId: string; most: number },
): Promise<number> => {
  const chosen = of
    ? Prisma.sql`id in (select id from run where tenant_id = ${tenantId}::uuid and workflow_id = ${of.workflowId}::uuid
        and cancel_requested_at is null and ${isOpen} order by created_at, id limit ${of.most})`
    : Prisma.sql`true`;
  const open = await tx.$queryRaw<{ id: string }[]>`
    update run set cancel_requested_at = now()
    where tenant_id = ${tenantId}::uuid and ${isOpen} and ${chosen} returning id`;
  if (open.length === 0) return 0;
  await tx.outboxMessage.createMany({
    data: open.map(({ id }) => ({ tenantId, id: uuidv7(), topic: "run.cancel", payload: { runId: id } })),
  });
  await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
  return open.length;
};

/** Runs of a workflow that are under way: told to stop, and not. */
export const countOpenRuns = async ({ tx, tenantId }: TenantScope, workflowId: string) => {
  const [counts] = await tx.$queryRaw<{ told: number; untold: number }[]>`
    select count(cancel_requested_at)::int as told, count(*)::int - count(cancel_requested_at)::int as untold
    from run where tenant_id = ${tenantId}::uuid and workflow_id = ${workflowId}::uuid and ${isOpen}`;
  return counts ?? { told: 0, untold: 0 };
};
