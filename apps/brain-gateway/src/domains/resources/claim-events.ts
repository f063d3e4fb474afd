import type { ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { WrittenBy } from "./rules.ts";

type Seen = { connectionId: string; kind: ResourceKind; externalIds: readonly string[] };

const text = `
  update tenant_event e set receipt_id = w.id
  from receipt w, resource r
  where w.tenant_id = $1::uuid and w.id = $2::uuid
    and r.tenant_id = w.tenant_id and r.connection_id = $3::uuid and r.kind = $4 and r.external_id = any($5::text[])
    and e.tenant_id = r.tenant_id and e.resource_id = r.id and e.receipt_id is null and e.at >= $6::timestamptz
    and e.payload -> 'data' = r.data and (e.payload ->> 'change' = 'deleted') = (r.deleted_at is not null)`;

/**
 * What a sync saw of a write, or of its undo, before that itself was kept: its events tell of that write, so that a
 * record's time line shows it once. Only for records that are kept as it left them, and only since it began: people may
 * have brought a record to the same before.
 */
export const claimEvents = async (
  { tx, tenantId }: TenantScope,
  { receiptId, since }: Pick<WrittenBy, "receiptId" | "since">,
  { connectionId, kind, externalIds }: Seen,
): Promise<void> => {
  if (externalIds.length === 0) return;
  await tx.$executeRawUnsafe(text, tenantId, receiptId, connectionId, kind, externalIds, since);
};
