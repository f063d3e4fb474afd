import type { WorkflowSettingsDetail } from "@bizosaas/contracts";
import { callTriggerKind } from "@bizosaas/workflows";
import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { costSince, monthBegin } from "./ai-cost.ts";
import { loadSettings } from "./workflow-settings-row.ts";

export const hasWorkflow = async ({ tx, tenantId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.workflow.count({ where: { tenantId, id, deletedAt: null } })) > 0;

const Steps = z.object({ nodes: z.array(z.object({ id: z.string() })) });

/** The steps of the draft and of the published version. */
export const stepIdsOf = async ({ tx, tenantId }: TenantScope, workflowId: string): Promise<ReadonlySet<string>> => {
  const workflow = await tx.workflow.findFirstOrThrow({
    where: { tenantId, id: workflowId },
    select: { draft: true, publishedVersionId: true },
  });
  const published = workflow.publishedVersionId
    ? await tx.workflowVersion.findMany({
        where: { tenantId, id: workflow.publishedVersionId },
        select: { definition: true },
      })
    : [];
  const drawings = [workflow.draft, ...published.map(({ definition }) => definition)];
  return new Set(drawings.flatMap((drawing) => Steps.parse(drawing).nodes.map(({ id }) => id)));
};

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
