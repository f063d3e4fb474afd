import { contract } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { runOrders } from "../runs/index.ts";
import { isAfter } from "./is-after.ts";
import { readRuns, toPlatformRun } from "./run-rows.ts";

export const listPlatformRuns = platformVerb(contract.platform.listRuns, async ({ platform }, input) => {
  const { cursor, limit, tenantId, status, sort } = input;
  const ordering = runOrders(sort, cursor);
  const conditions = [isAfter(ordering)];
  if (tenantId) conditions.push(Prisma.sql`r.tenant_id = ${tenantId}::uuid`);
  if (status) conditions.push(Prisma.sql`r.status = ${status}`);
  const where = Prisma.join(conditions, " and ");
  const rows = await platform((tx) => readRuns(tx, { where, limit: limit + 1, ordering }));
  return ordering.toPage(rows, limit, toPlatformRun);
});
