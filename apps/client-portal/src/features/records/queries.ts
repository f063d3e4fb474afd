import type { ResourceKind, ResourceOrder } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export type RecordFilter = {
  kind: ResourceKind;
  search?: string;
  connectionId?: string;
  status?: string;
  sort?: ResourceOrder;
  cursor?: string;
};

/** People that are in several tools come once. */
export const listRecords = async (filter: RecordFilter) =>
  (await gateway()).resources.list({ ...filter, limit: 25, joinBy: "email" });

export const getRecord = cache(async (resourceId: string) => (await gateway()).resources.get({ resourceId }));
export const listStatuses = cache(async (kind: ResourceKind) => (await gateway()).resources.listStatuses({ kind }));
export const getRelated = cache(async (resourceId: string) => (await gateway()).resources.getRelated({ resourceId }));
export const listMoments = async (resourceId: string, cursor: string | undefined) =>
  (await gateway()).resources.listMoments({ resourceId, limit: 20, ...(cursor && { cursor }) });
