import type { ResourceKind, ResourceOrder } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export type ContentFilter = {
  kind: ResourceKind;
  search?: string;
  connectionId?: string;
  sort?: ResourceOrder;
  cursor?: string;
};

export const listContent = async (filter: ContentFilter) => (await gateway()).resources.list({ ...filter, limit: 25 });

export const getRecord = cache(async (resourceId: string) => (await gateway()).resources.get({ resourceId }));
