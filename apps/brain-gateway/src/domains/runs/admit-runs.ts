import { v7 as uuidv7 } from "uuid";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

type Bound = { places: number | null };

/** Gives the places that are free to those who wait longest. One at a time does so: the settings' row is locked. */
const admit = async ({ tx, tenantId }: TenantScope, workflowId: string): Promise<string[]> => {
  const [bound] = await tx.$queryRaw<Bound[]>`
    select max_runs_at_once as places from workflow_settings
    where tenant_id = ${tenantId}::uuid and workflow_id = ${workflowId}::uuid for update`;
  const admitted = await tx.$queryRaw<{ id: string }[]>`
    with next as (
      select id from run
      where tenant_id = ${tenantId}::uuid and workflow_id = ${workflowId}::uuid and place = 'waits' and finished_at is null
      order by created_at, id
      limit (
        select case when ${bound?.places ?? null}::int is not null then greatest(${bound?.places ?? null}::int - count(*), 0) end
        from run
        where tenant_id = ${tenantId}::uuid and workflow_id = ${workflowId}::uuid and place = 'held' and finished_at is null)
    )
    update run r set place = 'held' from next
    where r.tenant_id = ${tenantId}::uuid and r.id = next.id returning r.id`;
  return admitted.map(({ id }) => id).toSorted();
};

/** Lets as many runs of a workflow go on as its bound leaves room for, in the order in which they were asked for. */
export const admitRuns = async ({ db, changes }: Services, tenantId: string, workflowId: string): Promise<void> => {
  const admitted = await db.withTenant(tenantId, async (tx) => {
    const ids = await admit({ tx, tenantId }, workflowId);
    if (ids.length === 0) return ids;
    const data = ids.map((runId) => ({ tenantId, id: uuidv7(), topic: "run.start", payload: { runId } }));
    await tx.outboxMessage.createMany({ data });
    await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
    return ids;
  });
  for (const id of admitted) changes.announce("run", id);
};
