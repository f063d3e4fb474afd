import type { ResourceItem } from "@bizosaas/connectors";
import type { ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { markDeleted, storeItems } from "../resources/index.ts";

/** What the vendor holds after a write of ours; `item` is null when the record is gone. */
export type Written = { kind: ResourceKind; externalId: string; item: ResourceItem | null };

/**
 * Keeps what a write left at the vendor, so that pages show it now and the next sync finds nothing new. Other
 * workflows hear of it; the one whose run wrote it does not.
 */
export const keepWritten = async (
  scope: TenantScope,
  connectionId: string,
  { kind, externalId, item }: Written,
  { id: receiptId, runId }: { id: string; runId: string | null },
): Promise<void> => {
  const writtenBy = { receiptId, runId };
  if (item) await storeItems(scope, { connectionId, kind, items: [item], isFirstImport: false, writtenBy });
  else await markDeleted(scope, { connectionId, kind, externalIds: [externalId], writtenBy });
};
