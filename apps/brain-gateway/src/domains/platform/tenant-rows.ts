import type { TenantSummary } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { type ListOrdering, listOrders } from "../../platform/http/list-order.ts";
import type { PlatformTx } from "../../platform/http/platform-verb.ts";

export type TenantRow = Omit<TenantSummary, "createdAt" | "suspendedAt"> & {
  createdAt: Date;
  suspendedAt: Date | null;
  sort_key: string;
};

/** What is counted of tenants is counted for one page alone, so nothing orders by it. */
export const tenantOrders = listOrders("t.id", {
  name: { expression: "left(lower(t.name), 60)", type: "text" },
  created: { expression: "t.created_at", type: "timestamptz" },
});

/** Tenants with what is counted of each; `where` and `limit` bound the tenants before anything is counted. */
export const readTenants = (
  tx: PlatformTx,
  { where, limit, ordering }: { where: Prisma.Sql; limit: number; ordering: ListOrdering },
): Promise<TenantRow[]> => {
  const orderBy = Prisma.raw(ordering.orderBy);
  return tx.$queryRaw<TenantRow[]>`
    with shown as (select * from tenant t where ${where} order by ${orderBy} limit ${limit})
    select t.id, t.name, t.slug, t.created_at as "createdAt", t.suspended_at as "suspendedAt",
           (select count(*)::int from membership m where m.tenant_id = t.id and m.expires_at is null) as members,
           (select count(*)::int from connection c where c.tenant_id = t.id) as connections,
           (select count(*)::int from workflow w where w.tenant_id = t.id and w.deleted_at is null) as workflows,
           r.runs as "runsLast7Days", r.failed as "failedRunsLast7Days",
           (select case when count(*) = 0 then 0 else sum(u.cost_micros) filter (where u.is_priced) end::float8 from ai_usage u
             where u.tenant_id = t.id and u.at > now() - interval '30 days') as "costMicrosLast30Days",
           ${Prisma.raw(ordering.keyColumn)}
    from shown t
    cross join lateral (
      select count(*)::int as runs, count(*) filter (where status = 'failed')::int as failed
      from run where tenant_id = t.id and created_at > now() - interval '7 days'
    ) r
    order by ${orderBy}`;
};

export const toTenantSummary = ({ sort_key: _, ...row }: TenantRow): TenantSummary => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  suspendedAt: row.suspendedAt?.toISOString() ?? null,
});
