import type { WorkflowDefinition } from "@bizosaas/contracts";
import { nextFireAt, triggerFacts } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** By the clock that says what is due: a gateway that is ahead of it would skip a time. */
const databaseNow = async ({ tx }: TenantScope): Promise<Date> => {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select now() as now`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.now;
};

/** Replaces a workflow's triggers by those of a version, so that events, hooks and the clock find them by index. */
export const unfoldTriggers = async (
  scope: TenantScope,
  { workflowId, versionId, definition }: { workflowId: string; versionId: string; definition: WorkflowDefinition },
): Promise<void> => {
  const { tx, tenantId } = scope;
  const now = await databaseNow(scope);
  const triggers = definition.nodes.filter(({ kind }) => kind.startsWith("trigger."));
  await tx.workflowTrigger.deleteMany({ where: { tenantId, workflowId } });
  await tx.workflowTrigger.createMany({
    data: triggers.map((node) => {
      const { connectionId, resourceKind, schedule } = triggerFacts(node);
      return {
        tenantId,
        workflowId,
        versionId,
        nodeId: node.id,
        kind: node.kind,
        config: node.config,
        connectionId,
        resourceKind,
        nextFireAt: schedule && nextFireAt(schedule.cron, schedule.timeZone, now),
      };
    }),
  });
};

/** Lets a workflow's schedules go on from now: what passed while it was paused is not made up for. */
export const renewSchedules = async (scope: TenantScope, workflowId: string): Promise<void> => {
  const { tx, tenantId } = scope;
  const now = await databaseNow(scope);
  const passed = await tx.workflowTrigger.findMany({ where: { tenantId, workflowId, nextFireAt: { lte: now } } });
  for (const trigger of passed) {
    const { schedule } = triggerFacts(trigger);
    const next = schedule && nextFireAt(schedule.cron, schedule.timeZone, now);
    await tx.workflowTrigger.updateMany({
      where: { tenantId, id: trigger.id },
      data: { nextFireAt: next, putOffUntil: null },
    });
  }
};
