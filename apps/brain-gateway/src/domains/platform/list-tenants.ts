import { contract } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { isAfter } from "./is-after.ts";
import { readTenants, tenantOrders, toTenantSummary } from "./tenant-rows.ts";

const pattern = (search: string) => `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

export const listTenants = platformVerb(
  contract.platform.listTenants,
  async ({ platform }, { cursor, limit, search, sort }) => {
    const ordering = tenantOrders(sort, cursor);
    const conditions = [isAfter(ordering)];
    if (search) conditions.push(Prisma.sql`(t.name ilike ${pattern(search)} or t.slug ilike ${pattern(search)})`);
    const where = Prisma.join(conditions, " and ");
    const rows = await platform((tx) => readTenants(tx, { where, limit: limit + 1, ordering }));
    return ordering.toPage(rows, limit, toTenantSummary);
  },
);
