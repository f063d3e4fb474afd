import { Prisma } from "@bizosaas/db";
import { maxAttempts } from "../../platform/events/outbox-queue.ts";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { PlatformTx } from "../../platform/http/platform-verb.ts";

export type Revived = { tenantId: string; topic: string };

/** Of one tenant, of one topic, both or neither. */
export const narrowedTo = ({ tenantId, topic }: { tenantId?: string | undefined; topic?: string | undefined }) => {
  const conditions = [Prisma.sql`m.dead_at is not null`];
  if (tenantId) conditions.push(Prisma.sql`m.tenant_id = ${tenantId}::uuid`);
  if (topic) conditions.push(Prisma.sql`m.topic = ${topic}`);
  return Prisma.join(conditions, " and ");
};

/**
 * Makes dead letters due now, with as many attempts anew. Their count goes on: it is the lease's fence, and a first
 * attempt tells `run.start` that nobody can have begun the run.
 */
export const revive = async (tx: PlatformTx, where: Prisma.Sql, limit: number): Promise<Revived[]> => {
  const revived = await tx.$queryRaw<Revived[]>`
    with chosen as (
      select m.tenant_id, m.id from outbox_message m where ${where}
      order by m.dead_at, m.id limit ${limit} for update skip locked
    )
    update outbox_message o
    set dead_at = null, dead_after = o.attempts + ${maxAttempts}, available_at = now(), claimed_by = null
    from chosen where o.tenant_id = chosen.tenant_id and o.id = chosen.id
    returning o.tenant_id as "tenantId", o.topic`;
  if (revived.length > 0) await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
  return revived;
};
