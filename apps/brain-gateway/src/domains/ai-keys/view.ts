import { AiKey } from "@bizosaas/contracts";
import { notFound } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const text = `
  select k.id, k.name, k.provider, k.base_url as "baseUrl", k.last_four as "lastFour", k.status,
    k.status_reason as "statusReason", k.checked_at as "checkedAt", k.created_at as "createdAt",
    u.name as "createdByName", k.last_used_at as "lastUsedAt"
  from ai_key k left join user_account u on u.id = k.created_by_id
  where k.tenant_id = $1::uuid and ($2::uuid is null or k.id = $2::uuid)
  order by k.created_at, k.id`;

type Row = Omit<AiKey, "checkedAt" | "createdAt" | "lastUsedAt"> & {
  checkedAt: Date;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The organization's keys without their secrets. */
export const viewAiKeys = async ({ tx, tenantId }: TenantScope, aiKeyId: string | null = null): Promise<AiKey[]> => {
  const rows = await tx.$queryRawUnsafe<Row[]>(text, tenantId, aiKeyId);
  return rows.map((row) =>
    AiKey.parse({
      ...row,
      checkedAt: row.checkedAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    }),
  );
};

export const viewAiKey = async (scope: TenantScope, aiKeyId: string): Promise<AiKey> => {
  const [key] = await viewAiKeys(scope, aiKeyId);
  if (!key) throw notFound("AI key");
  return key;
};
