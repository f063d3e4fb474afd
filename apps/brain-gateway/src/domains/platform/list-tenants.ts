import { contract } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { readTenants, toTenantSummary } from "./tenant-rows.ts";

const pattern = (search: string) => `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

export const listTenants = platformVerb(
  contract.platform.listTenants,
  async ({ platform }, { cursor, limit, search }) => {
    const after = decodeCursor(cursor);
    const conditions = [Prisma.sql`true`];
    if (after) conditions.push(Prisma.sql`(t.created_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
    if (search) conditions.push(Prisma.sql`(t.name ilike ${pattern(search)} or t.slug ilike ${pattern(search)})`);
    const rows = await platform((tx) => readTenants(tx, Prisma.join(conditions, " and "), limit + 1));
    return toPage(rows, limit, ({ createdAt, id }) => [createdAt, id], toTenantSummary);
  },
);
