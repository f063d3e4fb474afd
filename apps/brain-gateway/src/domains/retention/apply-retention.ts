import { setImmediate as breathe } from "node:timers/promises";
import type { Services } from "../../platform/services/services.ts";
import { eraseCalls } from "./erase-calls.ts";
import { eraseRunData } from "./erase-run-data.ts";

/** Runs whose data goes in one transaction: short enough that nobody waits for it. */
const batch = 100;
const dayMs = 86_400_000;

/** `workflowId` is null for the runs of all workflows. */
type Kept = { tenantId: string; workflowId: string | null; runDataDays: number | null };
type Old = Omit<Kept, "runDataDays"> & { before: Date };

/** Takes the data of a batch of old runs. */
const eraseBatch = ({ db, clock }: Services, { tenantId, workflowId, before }: Old): Promise<number> =>
  db.withTenant(tenantId, async (tx) => {
    const old = await tx.$queryRaw<{ id: string }[]>`
      select id from run
      where tenant_id = ${tenantId}::uuid and data_erased_at is null and finished_at < ${before}
        and (${workflowId}::uuid is null or workflow_id = ${workflowId}::uuid)
      order by finished_at limit ${batch} for update skip locked`;
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await eraseRunData({ tx, tenantId }, ids, clock.now());
    return ids.length;
  });

/** Tests go whole, and what was drafted and never used: nothing refers to them. What somebody pinned stays, as the rest of a draft does. */
const eraseTests = ({ db }: Services, { tenantId, workflowId, before }: Old): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    const of = { tenantId, ...(workflowId !== null && { workflowId }) };
    await tx.workflowTestStep.deleteMany({ where: { ...of, at: { lt: before } } });
    await tx.workflowTest.deleteMany({ where: { ...of, startedAt: { lt: before } } });
    if (workflowId === null) await tx.workflowProposal.deleteMany({ where: { tenantId, startedAt: { lt: before } } });
  });

/** What organizations keep for a time, and what they keep of single workflows for a shorter one. */
const listKept = ({ db }: Services): Promise<Kept[]> =>
  db.withPlatform(async (tx) => {
    const where = { runDataDays: { not: null } };
    const tenants = await tx.tenant.findMany({ where, select: { id: true, runDataDays: true } });
    const workflows = await tx.workflowSettings.findMany({
      where,
      select: { tenantId: true, workflowId: true, runDataDays: true },
    });
    return [...tenants.map(({ id, runDataDays }) => ({ tenantId: id, workflowId: null, runDataDays })), ...workflows];
  });

/** Goes through all that is kept for a time, batch by batch, until nothing old is left. */
export const applyRetention = async (services: Services): Promise<void> => {
  const { clock, draining } = services;
  for (const { tenantId, workflowId, runDataDays } of await listKept(services)) {
    if (runDataDays === null) continue;
    const before = new Date(clock.now().getTime() - runDataDays * dayMs);
    await eraseTests(services, { tenantId, workflowId, before });
    if (workflowId === null) await services.db.withTenant(tenantId, (tx) => eraseCalls({ tx, tenantId }, before));
    while (!draining.aborted && (await eraseBatch(services, { tenantId, workflowId, before })) === batch)
      await breathe();
  }
};
