import { contract } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { readRuns, toPlatformRun } from "./run-rows.ts";

export const listPlatformRuns = platformVerb(contract.platform.listRuns, async ({ platform }, input) => {
  const { cursor, limit, tenantId, status } = input;
  const after = decodeCursor(cursor);
  const conditions = [Prisma.sql`true`];
  if (after) conditions.push(Prisma.sql`(r.created_at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  if (tenantId) conditions.push(Prisma.sql`r.tenant_id = ${tenantId}::uuid`);
  if (status) conditions.push(Prisma.sql`r.status = ${status}`);
  const rows = await platform((tx) => readRuns(tx, Prisma.join(conditions, " and "), limit + 1));
  return toPage(rows, limit, ({ createdAt, id }) => [createdAt, id], toPlatformRun);
});
