import { matchesTrigger, triggerOf } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope, Tx } from "../../platform/tenancy/tenant-scope.ts";
import { startRun } from "../runs/index.ts";
import { matchWaits, resourceEventOf } from "../waits/index.ts";

const workflowBehind = async ({ tx, tenantId }: TenantScope, runId: string | null): Promise<string | null> => {
  if (runId === null) return null;
  const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { workflowId: true } });
  return run?.workflowId ?? null;
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
    const causedByWorkflowId = await workflowBehind(scope, event.causedByRunId);
    for (const trigger of await activeTriggers(scope, happened.kind, happened.connectionId)) {
      if (!matchesTrigger(trigger, { ...happened, causedByWorkflowId }, trigger.workflowId)) continue;
      await startRun(tx, {
        tenantId,
        workflowId: trigger.workflowId,
        versionId: trigger.versionId,
        triggerNodeId: trigger.nodeId,
        triggerKind: trigger.kind,
        trigger: triggerOf(happened),
        dedupeKey: `event:${eventId}:${trigger.nodeId}`,
        correlationId: `event:${eventId}`,
      });
    }
    await matchWaits(scope, happened, event);
  });
