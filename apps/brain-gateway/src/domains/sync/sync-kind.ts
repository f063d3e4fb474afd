import type { Resource } from "@bizosaas/connectors";
import { storeItems } from "../resources/index.ts";
import { keepStatusLabels } from "./keep-status-labels.ts";
import type { KindWork } from "./kind-work.ts";
import { isIdListDue, isWholeRound, readSince, SyncCursor } from "./rules.ts";
import { syncDeletions } from "./sync-deletions.ts";
import { fence, type SyncStateRow } from "./sync-lease.ts";

const pageSize = 100;

type Page = Awaited<ReturnType<Resource["list"]>>;

/** One page with its cursor and its events, in one transaction: after a kill the round goes on from the next page. */
const savePage = ({ services, ref }: KindWork, page: Page, cursor: SyncCursor, isFirstImport: boolean) =>
  services.db.withTenant(ref.tenantId, async (tx) => {
    const { tenantId, connectionId, kind } = ref;
    await fence(tx, ref);
    await storeItems({ tx, tenantId }, { connectionId, kind, items: page.items, isFirstImport });
    await tx.syncState.updateMany({
      where: { tenantId, connectionId, kind },
      data: { cursor, done: { increment: page.items.length }, ...(page.total !== null && { total: page.total }) },
    });
    await services.changes.notify(tx, "connection", connectionId);
  });

const syncItems = async (work: KindWork, from: SyncCursor & { phase: "items" }, isFirstImport: boolean) => {
  let { cursor } = from;
  while (true) {
    work.signal.throwIfAborted();
    const { since } = from;
    const page = await work.resource.list(work.client, { cursor, since, pageSize, signal: work.signal });
    cursor = page.nextCursor;
    const next: SyncCursor =
      cursor === null ? { phase: "ids", since, highWater: page.highWater } : { phase: "items", since, cursor };
    await savePage(work, page, next, isFirstImport);
    if (next.phase === "ids") return next;
  }
};

const finishRound = ({ services, ref }: KindWork, highWater: string | null, hasListedIds: boolean) =>
  services.db.withTenant(ref.tenantId, async (tx) => {
    const { tenantId, connectionId, kind } = ref;
    await fence(tx, ref);
    await tx.$executeRaw`
      update sync_state
      set cursor = null, error = null, finished_at = now(), round_started = null, total = coalesce(total, done),
        high_water = coalesce(${highWater}::timestamptz, high_water),
        last_full_at = case when ${hasListedIds} then now() else last_full_at end
      where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and kind = ${kind}`;
  });

const countStored = ({ services, ref: { tenantId, connectionId, kind } }: KindWork): Promise<number> =>
  services.db.withTenant(tenantId, (tx) =>
    tx.resource.count({ where: { tenantId, connectionId, kind, deletedAt: null } }),
  );

/** One round of one kind, from wherever the last one stopped. The caller holds the lease. */
export const syncKind = async (work: KindWork, state: SyncStateRow): Promise<void> => {
  await keepStatusLabels(work);
  const isFirstImport = state.finishedAt === null;
  const isDue = isIdListDue(state.lastFullAt, await countStored(work), work.services.clock.now());
  const since = readSince(work.resource, state.highWater, isDue);
  const from = SyncCursor.safeParse(state.cursor).data ?? { phase: "items" as const, since, cursor: null };
  const { highWater } = from.phase === "items" ? await syncItems(work, from, isFirstImport) : from;
  const isWhole = isWholeRound(work.resource, from, isDue);
  // What a first import has just listed needs no second look.
  if (isWhole && !isFirstImport) await syncDeletions(work);
  await finishRound(work, highWater, isWhole);
};
