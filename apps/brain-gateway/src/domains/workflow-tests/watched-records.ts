import { Id, type JsonObject, type JsonValue, type WorkflowNode } from "@bizosaas/contracts";
import { triggerFacts, triggerOf } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type WatchedRecord = { id: string; title: string; at: Date; output: JsonValue };

/** The newest records that a trigger watches, as it would hand them on, had they just changed. */
export const listWatchedRecords = async (
  { tx, tenantId }: TenantScope,
  node: Pick<WorkflowNode, "kind" | "config">,
  take: number,
): Promise<WatchedRecord[]> => {
  const { connectionId: written, resourceKind: kind } = triggerFacts(node);
  // A draft may hold anything; only ids may be asked for.
  const connectionId = Id.safeParse(written).data;
  if (!connectionId || !kind) return [];
  const records = await tx.resource.findMany({
    where: { tenantId, connectionId, kind, deletedAt: null },
    orderBy: [{ vendorUpdatedAt: "desc" }, { id: "desc" }],
    take,
    select: { id: true, externalId: true, title: true, data: true, vendorUpdatedAt: true, syncedAt: true },
  });
  return records.map(({ id, externalId, title, data, vendorUpdatedAt, syncedAt }) => {
    const event = { kind, change: "updated" as const, connectionId, externalId, data: data as JsonObject };
    return { id, title, at: vendorUpdatedAt ?? syncedAt, output: triggerOf(event) };
  });
};
