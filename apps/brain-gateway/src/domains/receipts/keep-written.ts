import type { ResourceItem } from "@bizosaas/connectors";
import type { ResourceKind } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { claimEvents, markDeleted, storeItems } from "../resources/index.ts";

/**
 * What the vendor holds after a write of ours; `item` is null when the record is gone. It `isAssumed` where it could not be
 * read back: then the next that a sync sees of it is this write as well.
 */
export type Written = { kind: ResourceKind; externalId: string; item: ResourceItem | null; isAssumed?: boolean };

/** Which record it was, also where nobody could read what it holds now. */
export type Target = Pick<Written, "kind" | "externalId">;

/** Whose write it was, and when it, or its undo, began. */
type OfReceipt = { id: string; runId: string | null; since: Date };

/**
 * What nobody could read back: where a sync has seen the record since, that was this write. Where none has, the first
 * that sees it says so.
 */
export const keepUnread = (
  scope: TenantScope,
  connectionId: string,
  { kind, externalId }: Target,
  { id: receiptId, since }: OfReceipt,
): Promise<void> => claimEvents(scope, { receiptId, since }, { connectionId, kind, externalIds: [externalId] });

/**
 * Keeps what a write left at the vendor, so that pages show it now and the next sync finds nothing new. Other
 * workflows hear of it; the one whose run wrote it does not.
 */
export const keepWritten = async (
  scope: TenantScope,
  connectionId: string,
  { kind, externalId, item, isAssumed = false }: Written,
  { id: receiptId, runId, since }: OfReceipt,
): Promise<void> => {
  const writtenBy = { receiptId, runId, since };
  if (item) await storeItems(scope, { connectionId, kind, items: [item], isFirstImport: false, isAssumed, writtenBy });
  else await markDeleted(scope, { connectionId, kind, externalIds: [externalId], writtenBy });
};
