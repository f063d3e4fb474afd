import type { JsonObject } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { type EventRequest, fitsEvent, holdsFor, triggerOf, type Wait } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { endWaits } from "./end-waits.ts";
import { resourceEventOf } from "./resource-event.ts";
import { mendedEvent } from "./wake-parked.ts";

export type EventWait = Wait & { type: "event" };

/** Events that are read at once when a wait begins, of all that came since its point of view. */
const pageSize = 500;

const rowOf = ({ nodeId, path, request }: EventWait) => ({
  ...{ nodeId, path, request: request as unknown as JsonObject },
  connectionId: request.source.type === "call" ? null : request.source.connectionId,
  resourceKind: request.source.type === "change" ? request.source.resourceKind : null,
  externalId: request.source.type === "change" ? (request.source.externalId ?? null) : null,
  since: new Date(request.since),
  expiresAt: new Date(request.expiresAt),
});

type Known = { outcome: string | null; event: unknown; since: Date };
const open = { outcome: null, event: Prisma.DbNull, endedAt: null, messageId: null };

/** What becomes of a wait that has a row: it was called before the run came here, it goes on, or it begins anew. */
const takeUp = async ({ tx, tenantId }: TenantScope, runId: string, wait: EventWait, known: Known) => {
  const where = { tenantId_runId_stepKey: { tenantId, runId, stepKey: wait.key } };
  if (known.outcome === "arrived") return true;
  if (known.outcome === "early" && holdsFor(wait.request.condition, known.event as JsonObject)) {
    await tx.runWait.update({ where, data: { ...rowOf(wait), outcome: "arrived" } });
    return true;
  }
  const anew = known.outcome === null ? { since: known.since } : open;
  await tx.runWait.update({ where, data: { ...rowOf(wait), ...anew } });
  return false;
};

const register = (services: Services, { tenantId, runId }: RunRef, wait: EventWait): Promise<boolean> =>
  services.db.withTenant(tenantId, async (tx) => {
    const row = { tenantId, runId, stepKey: wait.key, ...rowOf(wait) };
    const { count } = await tx.runWait.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) return false;
    const [known] = await tx.$queryRaw<Known[]>`
      select outcome, event, since from run_wait
      where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid and step_key = ${wait.key} for update`;
    return known ? takeUp({ tx, tenantId }, runId, wait, known) : false;
  });

type Past = { id: string; at: Date; payload: unknown; causedByRunId: string | null };

const findPast = async ({ tx, tenantId }: TenantScope, runId: string, { source, condition, since }: EventRequest) => {
  if (source.type !== "change") return null;
  const { externalId } = source;
  let after: Past | null = null;
  while (true) {
    const past: Past[] = await tx.tenantEvent.findMany({
      where: {
        ...{ tenantId, connectionId: source.connectionId, at: { gte: after?.at ?? new Date(since) } },
        ...(externalId !== undefined && { payload: { path: ["externalId"], equals: externalId } }),
        ...(after && { OR: [{ at: { gt: after.at } }, { id: { gt: after.id } }] }),
      },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: pageSize,
    });
    for (const { payload, causedByRunId } of past) {
      const happened = resourceEventOf(payload);
      const event = triggerOf(happened);
      if (causedByRunId !== runId && fitsEvent(source, condition, { happened, event })) return event;
    }
    after = past.length === pageSize ? (past.at(-1) ?? null) : null;
    if (after === null) return null;
  }
};

/**
 * It works again, or is gone: either way the step has to look for itself. Waits for whoever mends it at this moment, who
 * may have looked for waits before this one was there.
 */
const findMended = async ({ tx, tenantId }: TenantScope, connectionId: string): Promise<JsonObject | null> => {
  const [connection] = await tx.$queryRaw<{ status: string }[]>`
    select status from connection where tenant_id = ${tenantId}::uuid and id = ${connectionId}::uuid for share`;
  return connection?.status === "broken" ? null : mendedEvent(connectionId);
};

/**
 * Listens for what a step waits for, and only then looks at what happened since the step began: what is stored later is
 * matched against the row that was there before it. True when it has happened already.
 */
export const openWait = async (services: Services, ref: RunRef, wait: EventWait): Promise<boolean> => {
  if (await register(services, ref, wait)) return true;
  const { tenantId, runId } = ref;
  return services.db.withTenant(tenantId, async (tx) => {
    const { source } = wait.request;
    const scope = { tx, tenantId };
    const event =
      source.type === "connection"
        ? await findMended(scope, source.connectionId)
        : await findPast(scope, runId, wait.request);
    if (event === null) return false;
    const ended = await endWaits({ tx, tenantId }, [{ runId, stepKey: wait.key }], event);
    return ended.length > 0;
  });
};
