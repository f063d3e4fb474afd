import { setImmediate as breathe } from "node:timers/promises";
import { Prisma } from "@bizosaas/db";
import type { Services } from "../../platform/services/services.ts";

/** Runs whose data goes in one transaction: short enough that nobody waits for it. */
const batch = 100;
const dayMs = 86_400_000;

type Kept = { id: string; runDataDays: number | null };

/** Takes inputs and outputs of a batch of old runs; steps, statuses, costs and the audit log stay. */
const eraseBatch = ({ db, clock }: Services, tenantId: string, before: Date): Promise<number> =>
  db.withTenant(tenantId, async (tx) => {
    const old = await tx.$queryRaw<{ id: string }[]>`
      select id from run
      where tenant_id = ${tenantId}::uuid and data_erased_at is null and finished_at < ${before}
      order by finished_at limit ${batch} for update skip locked`;
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    const ofRuns = { tenantId, runId: { in: ids } };
    await tx.$executeRaw`
      update run_step set input = null, output = null, log = null
      where tenant_id = ${tenantId}::uuid and run_id = any(${ids}::uuid[])`;
    await tx.$executeRaw`
      update receipt set input = '{}', before = null, output = null
      where tenant_id = ${tenantId}::uuid and run_id = any(${ids}::uuid[])`;
    await tx.runWait.updateMany({ where: ofRuns, data: { request: {}, event: Prisma.DbNull } });
    await tx.approval.updateMany({ where: ofRuns, data: { message: "", details: {} } });
    await tx.$executeRaw`
      update approval_grant g set arguments = null, original_arguments = null from approval a
      where g.tenant_id = ${tenantId}::uuid and a.tenant_id = g.tenant_id and a.id = g.approval_id
        and a.run_id = any(${ids}::uuid[])`;
    await tx.run.updateMany({
      where: { tenantId, id: { in: ids } },
      data: { trigger: {}, output: Prisma.DbNull, response: Prisma.DbNull, dataErasedAt: clock.now() },
    });
    return ids.length;
  });

/** Tests go whole: nothing refers to them. What somebody pinned stays, as the rest of a draft does. */
const eraseTests = ({ db }: Services, tenantId: string, before: Date): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    await tx.workflowTestStep.deleteMany({ where: { tenantId, at: { lt: before } } });
    await tx.workflowTest.deleteMany({ where: { tenantId, startedAt: { lt: before } } });
  });

/** Goes through every organization that keeps run data for a time, batch by batch, until nothing old is left. */
export const applyRetention = async (services: Services): Promise<void> => {
  const { db, clock, draining } = services;
  const tenants: Kept[] = await db.withPlatform((tx) =>
    tx.tenant.findMany({ where: { runDataDays: { not: null } }, select: { id: true, runDataDays: true } }),
  );
  for (const { id, runDataDays } of tenants) {
    if (runDataDays === null) continue;
    const before = new Date(clock.now().getTime() - runDataDays * dayMs);
    await eraseTests(services, id, before);
    while (!draining.aborted && (await eraseBatch(services, id, before)) === batch) await breathe();
  }
};
