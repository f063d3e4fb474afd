import { AppError, type JsonValue, type RunDetail, RunStep } from "@bizosaas/contracts";
import { upgradeDefinition } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { approvalsOfRun } from "../approvals/index.ts";
import { receiptsOfRun } from "../receipts/index.ts";
import { type RunRow, runColumns, runTables, toRunSummary } from "./run-row.ts";

type DetailRow = RunRow & { trigger_node_id: string; trigger: JsonValue; definition: unknown };

const runText = `
  select ${runColumns}, r.trigger_node_id, r.trigger, v.definition from ${runTables}
  where r.tenant_id = $1::uuid and r.id = $2::uuid`;

const stepsOf = async ({ tx, tenantId }: TenantScope, runId: string): Promise<RunStep[]> => {
  const steps = await tx.runStep.findMany({
    where: { tenantId, runId },
    orderBy: [{ startedAt: "asc" }, { nodeId: "asc" }, { attempt: "asc" }],
  });
  return steps.map((step) =>
    RunStep.parse({
      ...step,
      costMicros: step.costMicros === null ? null : Number(step.costMicros),
      startedAt: step.startedAt?.toISOString() ?? null,
      finishedAt: step.finishedAt?.toISOString() ?? null,
    }),
  );
};

/** One run with its graph, steps, receipts and approvals; `not_found` for a foreign id as for a missing one. */
export const loadRunDetail = async (scope: TenantScope, runId: string): Promise<RunDetail> => {
  const [row] = await scope.tx.$queryRawUnsafe<DetailRow[]>(runText, scope.tenantId, runId);
  if (!row) throw new AppError("not_found", "There is no such run.");
  return {
    ...toRunSummary(row),
    triggerNodeId: row.trigger_node_id,
    trigger: row.trigger,
    definition: upgradeDefinition(row.definition),
    steps: await stepsOf(scope, runId),
    receipts: await receiptsOfRun(scope, runId),
    approvals: await approvalsOfRun(scope, runId),
  };
};
