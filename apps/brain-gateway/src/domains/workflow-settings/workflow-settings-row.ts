import { SearchFields, WorkflowSettings } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const unset: WorkflowSettings = {
  description: "",
  ownerId: null,
  errorWorkflowId: null,
  runDataDays: null,
  runBudgetMicros: null,
  monthBudgetMicros: null,
  stepRetries: null,
  stepTimeoutSeconds: null,
  maxRunsAtOnce: null,
  maskedFields: [],
  searchFields: [],
};

const toMicros = (value: bigint | null): number | null => (value === null ? null : Number(value));

/** What was set; what never was is as if nothing were. */
export const loadSettings = async ({ tx, tenantId }: TenantScope, workflowId: string): Promise<WorkflowSettings> => {
  const row = await tx.workflowSettings.findFirst({ where: { tenantId, workflowId } });
  if (!row) return unset;
  const { description, ownerId, errorWorkflowId, runDataDays, runBudgetMicros, monthBudgetMicros } = row;
  const { stepRetries, stepTimeoutSeconds, maxRunsAtOnce } = row;
  return {
    ...{ description, ownerId, errorWorkflowId, runDataDays, stepRetries, stepTimeoutSeconds, maxRunsAtOnce },
    runBudgetMicros: toMicros(runBudgetMicros),
    monthBudgetMicros: toMicros(monthBudgetMicros),
    maskedFields: WorkflowSettings.shape.maskedFields.parse(row.maskedFields),
    searchFields: SearchFields.parse(row.searchFields),
  };
};

/** Who looks after a workflow, as long as they belong to the organization. */
export const ownerOf = async (scope: TenantScope, workflowId: string): Promise<string | null> => {
  const { ownerId } = await loadSettings(scope, workflowId);
  if (ownerId === null) return null;
  const { tx, tenantId } = scope;
  const member = await tx.membership.findFirst({ where: { tenantId, userId: ownerId }, select: { userId: true } });
  return member?.userId ?? null;
};
