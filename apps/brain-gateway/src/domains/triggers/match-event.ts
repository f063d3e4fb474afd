import { heldBackBy, matchesTrigger, triggerOf } from "@bizosaas/workflows";
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

/** Starts a run for each active workflow whose trigger fits a stored event, and ends the waits that it is for; a repeat does neither twice. */
export const matchEvent = async ({ db }: Services, tenantId: string, eventId: string): Promise<void> =>
  db.withTenant(tenantId, async (tx: Tx) => {
    const event = await tx.tenantEvent.findFirst({ where: { tenantId, id: eventId } });
    if (!event) return;
    const happened = resourceEventOf(event.payload);
    const scope = { tx, tenantId };
    const lineage = await lineageBehind(scope, event.causedByRunId);
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
        dedupeKey: `event:${eventId}:${trigger.nodeId}`,
        correlationId: `event:${eventId}`,
        ledByRunId: event.causedByRunId ?? undefined,
      });
    }
    await matchWaits(scope, happened, event);
  });
