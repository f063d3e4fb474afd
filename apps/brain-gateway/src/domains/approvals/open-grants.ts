import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** From the yes on, until it has held long enough. The database's clock says when that is, as it will when it is used. */
export const openGrants = ({ tx, tenantId }: TenantScope, approvalId: string) =>
  tx.$executeRaw`
    update approval_grant g set expires_at = now() + a.holds_for_ms * interval '1 millisecond'
    from approval a
    where g.tenant_id = ${tenantId}::uuid and g.approval_id = ${approvalId}::uuid
      and a.tenant_id = g.tenant_id and a.id = g.approval_id`;
