import type { Services } from "../../platform/services/services.ts";
import type { SyncTarget } from "./run-sync.ts";

/** Longer than the pause between two pages. A worker that dies gives up before, once it is found dead. */
const claimSeconds = 120;

type Due = { tenant_id: string; id: string };

/** What is due over all organizations, in turns: each one's first before anyone's second. */
const findDue = ({ db }: Services, limit: number): Promise<Due[]> =>
  db.withPlatform(
    (tx) => tx.$queryRaw<Due[]>`
      select tenant_id, id from (
        select c.tenant_id, c.id, c.next_sync_at,
          row_number() over (partition by c.tenant_id order by c.next_sync_at) as turn
        from connection c join tenant t on t.id = c.tenant_id and t.suspended_at is null and t.erase_at is null
        where c.next_sync_at <= now()
      ) due
      order by turn, next_sync_at limit ${limit}`,
  );

const claim = ({ db, env }: Services, { tenant_id: tenantId, id }: Due): Promise<boolean> =>
  db.withTenant(tenantId, async (tx) => {
    const count = await tx.$executeRaw`
      update connection set next_sync_at = now() + make_interval(secs => ${claimSeconds}), sync_claimed_by = ${env.WORKER_ID}
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and next_sync_at <= now()`;
    return count === 1;
  });

/** Takes up to `limit` connections that are due; each is given to one worker. */
export const claimDue = async (services: Services, limit: number): Promise<SyncTarget[]> => {
  const claimed: SyncTarget[] = [];
  for (const due of await findDue(services, limit)) {
    if (await claim(services, due)) claimed.push({ tenantId: due.tenant_id, connectionId: due.id });
  }
  return claimed;
};

/** The topic that wakes the part that syncs. */
export const syncDue = { topic: "sync", id: "due" } as const;

/** Makes a connection due now, unless it is broken, and wakes whoever syncs. */
export const makeDue = ({ db, changes }: Services, { tenantId, connectionId }: SyncTarget): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    await tx.$executeRaw`
      update connection set next_sync_at = now()
      where tenant_id = ${tenantId}::uuid and id = ${connectionId}::uuid and status <> 'broken'`;
    await changes.notify(tx, syncDue.topic, syncDue.id);
  });
