import type { Resource } from "@bizosaas/connectors";
import { isAppError } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { markBroken, type OpenConnection, openConnection, watchSiblings } from "../connections/index.ts";
import { type SyncFailure, toSyncFailure } from "./rules.ts";
import { syncKind } from "./sync-kind.ts";
import { type KindRef, LeaseLost, leaseOwnerOf, releaseKind, takeKind } from "./sync-lease.ts";
import { whileHeld } from "./while-held.ts";

export type SyncTarget = { tenantId: string; connectionId: string };

const ownFault = "Something went wrong on our side while syncing. It is tried again soon.";

/** The sentence for a kind that these credentials may not read; null where they may. */
const refusalOf = ({ capabilities }: OpenConnection, { capability }: Resource): string | null => {
  const held = capabilities.find(({ id }) => id === capability);
  if (held === undefined || held.allowed) return null;
  return held.why ?? "These credentials don't allow it.";
};

const settle = async (services: Services, ref: KindRef, error: unknown, signal: AbortSignal) => {
  if (error instanceof LeaseLost) return null;
  if (signal.aborted) {
    await releaseKind(services, ref, { state: "idle", error: null });
    throw signal.reason;
  }
  const failure = toSyncFailure(error);
  if (!failure) services.log.error({ err: error, connectionId: ref.connectionId, kind: ref.kind }, "a sync failed");
  await releaseKind(services, ref, { state: "failed", error: failure?.sentence ?? ownFault });
  return failure;
};

/** One kind under its lease; answers what failed. A kind that another worker holds is left to it. */
const syncOne = async (
  services: Services,
  open: OpenConnection,
  resource: Resource,
  ref: KindRef,
  signal: AbortSignal,
) => {
  const state = await takeKind(services, ref);
  if (!state) return null;
  const refusal = refusalOf(open, resource);
  if (refusal !== null) {
    await releaseKind(services, ref, { state: "failed", error: refusal });
    return null;
  }
  try {
    await whileHeld(services, ref, signal, (held) =>
      syncKind({ services, ref, resource, client: open.client, signal: held }, state),
    );
    await releaseKind(services, ref, { state: "idle", error: null });
    return null;
  } catch (error) {
    return settle(services, ref, error, signal);
  }
};

const planNext = (
  { db, changes, env }: Services,
  { tenantId, connectionId }: SyncTarget,
  failure: SyncFailure | null,
) =>
  db.withTenant(tenantId, async (tx) => {
    const usual = env.SYNC_INTERVAL_SECONDS * (failure ? 3 : 1);
    const seconds = Math.max(usual, failure?.retryAfterSeconds ?? 0);
    await tx.$executeRaw`
      update connection
      set next_sync_at = now() + make_interval(secs => ${seconds}), sync_claimed_by = nullif(sync_claimed_by, ${env.WORKER_ID})
      where tenant_id = ${tenantId}::uuid and id = ${connectionId}::uuid and next_sync_at > now()`;
    await changes.notify(tx, "connection", connectionId);
  });

/** What else its credentials open is looked after with it; trouble there is no failure of this sync. */
const lookBehind = (services: Services, tenantId: string, open: OpenConnection, signal: AbortSignal): Promise<void> =>
  watchSiblings(services, tenantId, open, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    services.log.warn({ err: error, connectionId: open.connection.id }, "what a connection opens could not be watched");
  });

/** Null where there is nothing to sync: it is gone, or a person has to mend it first. */
const openToSync = async (services: Services, { tenantId, connectionId }: SyncTarget) => {
  try {
    const open = await openConnection(services, tenantId, connectionId);
    return open.connection.status === "broken" ? null : open;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    const failure = toSyncFailure(error);
    if (!failure?.isBroken) throw error;
    await markBroken(services, tenantId, connectionId, failure.sentence);
    return null;
  }
};

/**
 * Syncs every kind of a connection once and sets when it is next due. Failures of the vendor end in the connection's
 * state, not in a throw; it throws only when the signal aborts, and then goes on from the same page next time.
 */
export const runSync = async (services: Services, target: SyncTarget, signal: AbortSignal): Promise<void> => {
  const { tenantId, connectionId } = target;
  const open = await openToSync(services, target);
  if (!open) return;
  const owner = leaseOwnerOf(services.env.WORKER_ID);
  let failure: SyncFailure | null = null;
  for (const resource of open.connector.resources) {
    signal.throwIfAborted();
    const ref = { tenantId, connectionId, kind: resource.kind, owner };
    failure = (await syncOne(services, open, resource, ref, signal)) ?? failure;
    if (failure?.isBroken)
      return markBroken(services, tenantId, connectionId, failure.sentence, open.connection.checkedAt);
    if (failure?.endsRound) break;
  }
  if (!failure) await lookBehind(services, tenantId, open, signal);
  await planNext(services, target, failure);
};
