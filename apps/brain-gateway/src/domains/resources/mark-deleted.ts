import type { JsonObject, ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { findOwnWrites } from "./own-writes.ts";
import { recordEvents } from "./record-events.ts";

type Gone = { id: string; externalId: string; data: JsonObject };

/** Marks records that no longer exist at the vendor, with an event for each, in the caller's transaction. */
export const markDeleted = async (
  scope: TenantScope,
  page: {
    connectionId: string;
    kind: ResourceKind;
    externalIds: readonly string[];
    causedByRunId?: string | undefined;
    receiptId?: string | undefined;
  },
): Promise<number> => {
  const { connectionId, kind, externalIds } = page;
  if (externalIds.length === 0) return 0;
  const gone = await scope.tx.$queryRawUnsafe<Gone[]>(
    `update resource set deleted_at = now()
     where tenant_id = $1::uuid and connection_id = $2::uuid and kind = $3 and external_id = any($4::text[])
       and deleted_at is null
     returning id, external_id as "externalId", data`,
    ...[scope.tenantId, connectionId, kind, externalIds],
  );
  const own = await findOwnWrites(
    scope,
    connectionId,
    kind,
    gone.map(({ externalId }) => externalId),
  );
  await recordEvents(
    scope,
    gone.map(({ id, externalId, data }) => ({
      change: "deleted" as const,
      connectionId,
      kind,
      resourceId: id,
      externalId,
      data,
      causedByRunId: page.causedByRunId ?? own.get(externalId)?.runId ?? null,
      receiptId: page.receiptId,
    })),
  );
  return gone.length;
};
