import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** What outside clients asked and what became of it goes as the data of runs does; who decided, and when, stays. */
export const eraseCalls = async ({ tx, tenantId }: TenantScope, before: Date): Promise<void> => {
  await tx.$executeRaw`
    update receipt r set input = '{}', before = null, output = null from approval a
    where r.tenant_id = ${tenantId}::uuid and a.tenant_id = r.tenant_id and a.id = r.approval_id
      and a.api_key_id is not null and a.status <> 'pending' and a.decided_at < ${before} and r.input <> '{}'`;
  await tx.$executeRaw`
    update notification n set detail = '', writes = '[]' from approval a
    where n.tenant_id = ${tenantId}::uuid and n.subject_kind = 'approval' and a.tenant_id = n.tenant_id
      and a.id = n.subject_id and a.api_key_id is not null and a.status <> 'pending' and a.decided_at < ${before}
      and (n.detail <> '' or n.writes <> '[]')`;
  await tx.$executeRaw`
    update approval_event e set reason = '' from approval a
    where e.tenant_id = ${tenantId}::uuid and a.tenant_id = e.tenant_id and a.id = e.approval_id
      and a.api_key_id is not null and a.status <> 'pending' and a.decided_at < ${before} and e.reason <> ''`;
  await tx.$executeRaw`
    update approval_grant g set arguments = null, original_arguments = null from approval a
    where g.tenant_id = ${tenantId}::uuid and a.tenant_id = g.tenant_id and a.id = g.approval_id
      and a.api_key_id is not null and a.status <> 'pending' and a.decided_at < ${before} and g.arguments is not null`;
  await tx.$executeRaw`
    update approval set message = '', comment = null, result = jsonb_set(result, '{message}', '""')
    where tenant_id = ${tenantId}::uuid and api_key_id is not null and status <> 'pending' and decided_at < ${before}
      and (message <> '' or comment is not null or result->>'message' <> '')`;
};
