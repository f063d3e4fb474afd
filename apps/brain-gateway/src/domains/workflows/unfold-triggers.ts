import type { WorkflowDefinition } from "@bizosaas/contracts";
import { nextFireAt, triggerFacts } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Replaces a workflow's triggers by those of a version, so that events, hooks and the clock find them by index. */
export const unfoldTriggers = async (
  { tx, tenantId }: TenantScope,
  { workflowId, versionId, definition }: { workflowId: string; versionId: string; definition: WorkflowDefinition },
): Promise<void> => {
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
        nextFireAt: schedule && nextFireAt(schedule.cron, schedule.timeZone, new Date()),
      };
    }),
  });
};
