import { randomUUID } from "node:crypto";
import type { ResourceKind } from "@bizosaas/contracts";
import type { Database, Prisma } from "@bizosaas/db";
import type { Services } from "../../platform/services/services.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";

/** One kind of one connection, held by one worker. */
export type KindRef = { tenantId: string; connectionId: string; kind: ResourceKind; owner: string };

export type SyncStateRow = {
  cursor: Prisma.JsonValue;
  highWater: Date | null;
  finishedAt: Date | null;
  lastFullAt: Date | null;
  done: number;
};

/** Another worker holds this kind now, or it was disconnected: whatever was under way here must not be saved. */
export class LeaseLost extends Error {
  constructor() {
    super("The sync of this kind belongs to another worker, or its connection is gone.");
    this.name = "LeaseLost";
  }
}

const leaseSeconds = 90;

/** Names the worker, so that what it held is found when it is dead, and the round. */
export const leaseOwnerOf = (workerId: string): string => `${workerId}:${randomUUID()}`;

/** Takes the kind when nobody holds it, by the database's clock; null when somebody does. */
export const takeKind = (
  { db, changes }: Pick<Services, "db" | "changes">,
  { tenantId, connectionId, kind, owner }: KindRef,
): Promise<SyncStateRow | null> =>
  db.withTenant(tenantId, async (tx) => {
    const [row] = await tx.$queryRaw<SyncStateRow[]>`
      update sync_state
      set state = 'running', lease_owner = ${owner}, lease_expires = now() + make_interval(secs => ${leaseSeconds}),
        round_started = case when cursor is null then now() else coalesce(round_started, now()) end,
        done = case when cursor is null then 0 else done end,
        total = case when cursor is null then null else total end
      where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and kind = ${kind}
        and (lease_expires is null or lease_expires < now() or lease_owner = ${owner})
      returning cursor, high_water as "highWater", finished_at as "finishedAt", last_full_at as "lastFullAt", done`;
    if (row) await changes.notify(tx, "connection", connectionId);
    return row ?? null;
  });

/**
 * Begins a page's transaction: extends the lease and keeps the connection from being claimed meanwhile, or throws
 * `LeaseLost` so that nothing of the page is kept. A connection that somebody made due meanwhile stays due.
 */
export const fence = async (tx: Tx, { tenantId, connectionId, kind, owner }: KindRef): Promise<void> => {
  const count = await tx.$executeRaw`
    update sync_state set lease_expires = now() + make_interval(secs => ${leaseSeconds})
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and kind = ${kind}
      and lease_owner = ${owner}`;
  if (count !== 1) throw new LeaseLost();
  await tx.$executeRaw`
    update connection set next_sync_at = greatest(next_sync_at, now() + make_interval(secs => ${leaseSeconds}))
    where tenant_id = ${tenantId}::uuid and id = ${connectionId}::uuid and next_sync_at > now()`;
};

/** Ends the hold, whatever happened; does nothing when it is somebody else's by now. */
export const releaseKind = (
  { db, changes }: { db: Database; changes: Services["changes"] },
  { tenantId, connectionId, kind, owner }: KindRef,
  outcome: { state: "idle" | "failed"; error: string | null },
): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    await tx.syncState.updateMany({
      where: { tenantId, connectionId, kind, leaseOwner: owner },
      data: { ...outcome, leaseOwner: null, leaseExpires: null },
    });
    await changes.notify(tx, "connection", connectionId);
  });
