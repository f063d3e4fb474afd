import { markDeleted } from "../resources/index.ts";
import type { KindWork } from "./kind-work.ts";
import { fence } from "./sync-lease.ts";

const pageSize = 100;
const compareSize = 1000;

/** Every id that exists at the vendor now: ids alone, so that even many stay small. */
const listIds = async ({ resource, client, signal }: KindWork): Promise<Set<string>> => {
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    signal.throwIfAborted();
    const page = await resource.listIds(client, { cursor, pageSize, signal });
    for (const { externalId } of page.items) ids.add(externalId);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
};

const storedAfter = ({ services, ref }: KindWork, after: string, before: Date): Promise<{ external_id: string }[]> => {
  const { tenantId, connectionId, kind } = ref;
  return services.db.withTenant(
    tenantId,
    (tx) => tx.$queryRaw<{ external_id: string }[]>`
      select external_id from resource
      where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and kind = ${kind}
        and deleted_at is null and synced_at < ${before} and external_id > ${after}
      order by external_id limit ${compareSize}`,
  );
};

const databaseTime = ({ services, ref }: KindWork): Promise<Date> =>
  services.db.withTenant(ref.tenantId, async (tx) => {
    const [row] = await tx.$queryRaw<{ now: Date }[]>`select now() as now`;
    if (!row) throw new Error("The database told no time.");
    return row.now;
  });

/** Compares what is kept with what exists; what came in after the listing began is left for the next one. */
export const syncDeletions = async (work: KindWork): Promise<void> => {
  const { services, ref, signal } = work;
  const startedAt = await databaseTime(work);
  const existing = await listIds(work);
  let after = "";
  while (true) {
    signal.throwIfAborted();
    const stored = await storedAfter(work, after, startedAt);
    const missing = stored.flatMap(({ external_id: id }) => (existing.has(id) ? [] : [id]));
    await services.db.withTenant(ref.tenantId, async (tx) => {
      await fence(tx, ref);
      await markDeleted({ tx, tenantId: ref.tenantId }, { ...ref, externalIds: missing });
      await services.changes.notify(tx, "connection", ref.connectionId);
    });
    const last = stored.at(-1);
    if (!last || stored.length < compareSize) return;
    after = last.external_id;
  }
};
