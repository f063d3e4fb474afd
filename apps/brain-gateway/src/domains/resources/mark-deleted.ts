import type { JsonObject, ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { claimEvents } from "./claim-events.ts";
import { findOwnWrites } from "./own-writes.ts";
import { recordEvents } from "./record-events.ts";
import type { WrittenBy } from "./rules.ts";

type Gone = { id: string; externalId: string; data: JsonObject };

/** Marks records that no longer exist at the vendor, with an event for each, in the caller's transaction. */
export const markDeleted = async (
  scope: TenantScope,
  page: {
    connectionId: string;
    kind: ResourceKind;
    externalIds: readonly string[];
    /** The write of ours that took them away. */
    writtenBy?: WrittenBy | undefined;
  },
): Promise<number> => {
  const { connectionId, kind, externalIds, writtenBy } = page;
  if (externalIds.length === 0) return 0;
  const gone = await scope.tx.$queryRawUnsafe<Gone[]>(
    `update resource set deleted_at = now()
     where tenant_id = $1::uuid and connection_id = $2::uuid and kind = $3 and external_id = any($4::text[])
       and deleted_at is null
     returning id, external_id as "externalId", data`,
    ...[scope.tenantId, connectionId, kind, externalIds],
  );
  const goneIds = gone.map(({ externalId }) => externalId);
  if (writtenBy) {
    const seen = externalIds.filter((id) => !goneIds.includes(id));
    await claimEvents(scope, writtenBy, { connectionId, kind, externalIds: seen });
  }
  const own = await findOwnWrites(scope, connectionId, kind, goneIds);
  // A write that has ended left the record there: whoever took it away since was somebody else.
  const runBehind = (externalId: string): string | null => {
    const write = own.get(externalId);
    return write?.isUnderWay ? write.runId : null;
  };
  await recordEvents(
    scope,
    gone.map(({ id, externalId, data }) => ({
      ...{ change: "deleted" as const, connectionId, kind, resourceId: id, externalId, data },
      causedByRunId: writtenBy ? writtenBy.runId : runBehind(externalId),
      receiptId: writtenBy?.receiptId ?? null,
    })),
  );
  return gone.length;
};
