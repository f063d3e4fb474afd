import { contract, countedRuns } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { personNames } from "../members/index.ts";
import { findWorkflow } from "./find-workflow.ts";

type VersionRow = {
  id: string;
  number: number;
  note: string;
  published_at: Date;
  published_by_id: string;
  run_count: number;
};

const versionsOf = ({ tx, tenantId }: TenantScope, workflowId: string) =>
  tx.$queryRaw<VersionRow[]>`
    select v.id, v.number, v.note, v.published_at, v.published_by_id,
      (select count(*)::int from (
        select 1 from run r where r.tenant_id = v.tenant_id and r.version_id = v.id limit ${countedRuns}
      ) counted) as run_count
    from workflow_version v
    where v.tenant_id = ${tenantId}::uuid and v.workflow_id = ${workflowId}::uuid
    order by v.number desc limit 200`;

const keptDraftsOf = ({ tx, tenantId }: TenantScope, workflowId: string) =>
  tx.$queryRaw<{ id: string; kept_at: Date; kept_by_id: string; step_count: number }[]>`
    select id, kept_at, kept_by_id, coalesce(jsonb_array_length(definition->'nodes'), 0) as step_count
    from kept_draft where tenant_id = ${tenantId}::uuid and workflow_id = ${workflowId}::uuid
    order by kept_at desc, id desc`;

export const listWorkflowVersions = verb(contract.workflows.listVersions, async (ctx, { workflowId }) => {
  const workflow = await findWorkflow(ctx, workflowId);
  const versions = await versionsOf(ctx, workflowId);
  const kept = await keptDraftsOf(ctx, workflowId);
  const names = await personNames(ctx, [
    ...versions.map(({ published_by_id }) => published_by_id),
    ...kept.map(({ kept_by_id }) => kept_by_id),
  ]);
  return {
    items: versions.map(({ id, number, note, published_at, published_by_id, run_count }) => ({
      id,
      number,
      note,
      publishedAt: published_at.toISOString(),
      publishedByName: names.get(published_by_id) ?? null,
      isCurrent: id === workflow.publishedVersionId,
      runCount: run_count,
    })),
    keptDrafts: kept.map(({ id, kept_at, kept_by_id, step_count }) => ({
      id,
      keptAt: kept_at.toISOString(),
      keptByName: names.get(kept_by_id) ?? null,
      stepCount: step_count,
    })),
  };
});
