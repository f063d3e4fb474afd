import { Prisma } from "@bizosaas/db";
import type { Services } from "../../platform/services/services.ts";
import type { Hold } from "../../platform/services/take-over.ts";
import { syncDue } from "./claim-due.ts";

type Held = { tenant_id: string; connection_id: string };

/** The worker in the name of a lease's owner, as `leaseOwnerOf` makes it. */
const worker = Prisma.raw("regexp_replace(lease_owner, ':[^:]*$', '')");

const findHolders = async ({ db, env }: Services): Promise<string[]> => {
  const holders = await db.withPlatform(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from (
        select ${worker} as id from sync_state where lease_owner is not null
        union
        select sync_claimed_by from connection where sync_claimed_by is not null and next_sync_at > now()
      ) held where id <> ${env.WORKER_ID}`,
  );
  return holders.map(({ id }) => id);
};

/** A connection that waits for a person stays as it is. */
const giveBack = ({ db, changes }: Services, held: Held, workerIds: readonly string[]): Promise<void> =>
  db.withTenant(held.tenant_id, async (tx) => {
    await tx.$executeRaw`
      update sync_state set state = 'idle', lease_owner = null, lease_expires = null
      where tenant_id = ${held.tenant_id}::uuid and connection_id = ${held.connection_id}::uuid
        and lease_owner is not null and ${worker} = any(${workerIds}::text[])`;
    await tx.$executeRaw`
      update connection
      set sync_claimed_by = null, next_sync_at = case when next_sync_at is not null then least(next_sync_at, now()) end
      where tenant_id = ${held.tenant_id}::uuid and id = ${held.connection_id}::uuid`;
    await changes.notify(tx, syncDue.topic, syncDue.id);
  });

/** Gives back what these workers held when they died, and makes it due: nobody has to wait out a lease or a claim. */
export const releaseHeldBy = async (services: Services, workerIds: readonly string[]): Promise<void> => {
  const held = await services.db.withPlatform(
    (tx) => tx.$queryRaw<Held[]>`
      select tenant_id, connection_id from sync_state
      where lease_owner is not null and ${worker} = any(${workerIds}::text[])
      union
      select tenant_id, id from connection where sync_claimed_by = any(${workerIds}::text[])`,
  );
  for (const each of held) await giveBack(services, each, workerIds);
};

/** What other workers hold of connections that are synced. */
export const heldSyncs = (services: Services): Hold => ({
  name: "sync",
  holders: () => findHolders(services),
  release: (workerIds) => releaseHeldBy(services, workerIds),
});
