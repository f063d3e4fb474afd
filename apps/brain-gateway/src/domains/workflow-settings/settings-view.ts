import type { WorkflowSettingsDetail } from "@bizosaas/contracts";
import { callTriggerKind } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { costSince, monthBegin } from "./ai-cost.ts";
import { loadSettings } from "./workflow-settings-row.ts";

export const hasWorkflow = async ({ tx, tenantId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.workflow.count({ where: { tenantId, id, deletedAt: null } })) > 0;

/** Members who belong here, not operators on a visit. */
export const ownersToBe = async ({ tx, tenantId }: TenantScope) => {
  const members = await tx.membership.findMany({
    where: { tenantId, expiresAt: null },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  return members.map(({ user }) => user);
};

/** Published workflows that start when another one calls them; never the workflow itself. */
export const errorWorkflowsFor = ({ tx, tenantId }: TenantScope, workflowId: string) =>
  tx.workflow.findMany({
    where: {
      ...{ tenantId, deletedAt: null, publishedVersionId: { not: null }, id: { not: workflowId } },
      triggers: { some: { kind: callTriggerKind } },
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });

export const toSettingsDetail = async (
  scope: TenantScope,
  workflowId: string,
  now: Date,
): Promise<WorkflowSettingsDetail> => {
  const { costMicros, isPriced } = await costSince(scope, workflowId, monthBegin(now));
  return {
    settings: await loadSettings(scope, workflowId),
    people: await ownersToBe(scope),
    errorWorkflows: await errorWorkflowsFor(scope, workflowId),
    monthCostMicros: isPriced ? costMicros : null,
  };
};
