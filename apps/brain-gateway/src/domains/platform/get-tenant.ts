import { contract, TenantRole } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { runOrders } from "../runs/index.ts";
import { isSeated, visitOf } from "../visits/index.ts";
import { readRuns, toPlatformRun } from "./run-rows.ts";
import { readTenants, tenantOrders, toTenantSummary } from "./tenant-rows.ts";

const shownRuns = 10;
const shownMembers = 200;
const newest = runOrders("-started", undefined);

export const getTenant = platformVerb(contract.platform.getTenant, ({ platform, services }, { tenantId }) =>
  platform(async (tx) => {
    const [tenant] = await readTenants(tx, {
      where: Prisma.sql`t.id = ${tenantId}::uuid`,
      limit: 1,
      ordering: tenantOrders("name", undefined),
    });
    if (!tenant) throw notFound("organization");
    const members = await tx.membership.findMany({
      where: { tenantId, ...isSeated(services.clock.now()) },
      select: {
        ...{ userId: true, role: true, createdAt: true, expiresAt: true, visitReason: true },
        user: { select: { name: true, email: true } },
      },
      orderBy: { createdAt: "asc" },
      take: shownMembers,
    });
    const where = Prisma.sql`r.tenant_id = ${tenantId}::uuid`;
    const runs = await readRuns(tx, { where, limit: shownRuns, ordering: newest });
    return {
      ...toTenantSummary(tenant),
      memberList: members.map(({ userId, role, createdAt, user, ...seat }) => ({
        ...{ userId, name: user.name, email: user.email },
        role: TenantRole.parse(role),
        joinedAt: createdAt.toISOString(),
        visit: visitOf(seat),
      })),
      recentRuns: runs.map(toPlatformRun),
    };
  }),
);
