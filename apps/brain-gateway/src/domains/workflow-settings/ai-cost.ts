import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

type Row = { cost: string | null; is_priced: boolean | null };

/** What models cost in a workflow's runs since a moment; `isPriced` is false where some of it has no known price. */
export const costSince = async ({ tx, tenantId }: TenantScope, workflowId: string, since: Date) => {
  const [row] = await tx.$queryRaw<Row[]>`
    select sum(u.cost_micros)::text as cost, bool_and(u.is_priced) as is_priced
    from ai_usage u join run r on r.tenant_id = u.tenant_id and r.id = u.run_id
    where u.tenant_id = ${tenantId}::uuid and u.at >= ${since} and r.workflow_id = ${workflowId}::uuid`;
  return { costMicros: Number(row?.cost ?? 0), isPriced: row?.is_priced ?? true };
};

export const monthBegin = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
