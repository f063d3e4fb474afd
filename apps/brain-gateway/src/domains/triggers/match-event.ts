import { type AppError, isAppError } from "@bizosaas/contracts";
import { heldBackBy, matchesTrigger, triggerOf } from "@bizosaas/workflows";
import { PutOff } from "../../platform/events/put-off.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope, Tx } from "../../platform/tenancy/tenant-scope.ts";
import { startRun } from "../runs/index.ts";
import { matchWaits, resourceEventOf } from "../waits/index.ts";
import { tellOfHeldBack } from "./tell-of-held-back.ts";

/** The workflows that led to a change, the one whose run made it last. */
const lineageBehind = async ({ tx, tenantId }: TenantScope, runId: string | null): Promise<string[]> => {
  if (runId === null) return [];
  const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { workflowId: true, lineage: true } });
  return run ? [...run.lineage.filter((id) => id !== run.workflowId), run.workflowId] : [];
};

const activeTriggers = ({ tx, tenantId }: TenantScope, kind: string, connectionId: string) =>
  tx.workflowTrigger.findMany({
    where: {
      tenantId,
      kind: "trigger.resource",
      resourceKind: kind,
      connectionId,
      workflow: { state: "active", deletedAt: null },
    },
  });

type StoredEvent = NonNullable<Awaited<ReturnType<Tx["tenantEvent"]["findFirst"]>>>;

/** Whose queue is full keeps no other workflow from starting: its refusal is answered, and the rest is started. */
const startMatching = async (scope: TenantScope, event: StoredEvent): Promise<AppError | null> => {
  const { tx, tenantId } = scope;
  const happened = resourceEventOf(event.payload);
  const lineage = await lineageBehind(scope, event.causedByRunId);
  let refusal: AppError | null = null;
  for (const trigger of await activeTriggers(scope, happened.kind, happened.connectionId)) {
    if (!matchesTrigger(trigger, happened)) continue;
    const why = heldBackBy(lineage, trigger.workflowId);
    if (why !== null) {
      await tellOfHeldBack(scope, { workflowId: trigger.workflowId, why, lineage, event });
      continue;
    }
    await startRun(tx, {
      tenantId,
      workflowId: trigger.workflowId,
      versionId: trigger.versionId,
      triggerNodeId: trigger.nodeId,
      triggerKind: trigger.kind,
      trigger: triggerOf(happened),
      dedupeKey: `event:${event.id}:${trigger.nodeId}`,
      correlationId: `event:${event.id}`,
      ledByRunId: event.causedByRunId ?? undefined,
    }).catch((error: unknown) => {
      if (!isAppError(error) || error.code !== "rate_limited") throw error;
      refusal = error;
    });
  }
  return refusal;
};

/**
 * Ends the waits that a stored event is for, and starts a run for each active workflow whose trigger fits; a repeat does neither
 * twice. The waits first and for good: those they wake make room in a queue that is full.
 */
export const matchEvent = async ({ db }: Services, tenantId: string, eventId: string): Promise<void> => {
  const event = await db.withTenant(tenantId, async (tx: Tx) => {
    const found = await tx.tenantEvent.findFirst({ where: { tenantId, id: eventId } });
    if (found) await matchWaits({ tx, tenantId }, resourceEventOf(found.payload), found);
    return found;
  });
  if (!event) return;
  const refusal = await db.withTenant(tenantId, (tx) => startMatching({ tx, tenantId }, event));
  if (refusal) throw new PutOff(refusal);
};
