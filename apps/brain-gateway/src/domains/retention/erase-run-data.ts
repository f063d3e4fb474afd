import { Prisma } from "@bizosaas/db";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** An error keeps its code; what it said may quote what came in or went out. */
const erased = JSON.stringify({ message: "Its words were erased with the data of this run." });

const eraseSteps = async ({ tx, tenantId }: TenantScope, ids: readonly string[]): Promise<void> => {
  const ofRuns = { tenantId, runId: { in: [...ids] } };
  await tx.$executeRaw`
    update run_step set input = null, output = null, log = null, error = error || ${erased}::jsonb
    where tenant_id = ${tenantId}::uuid and run_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    update receipt set input = '{}', before = null, output = null, error = error || ${erased}::jsonb,
      summary = case when error is null then summary else ${erased}::jsonb->>'message' end
    where tenant_id = ${tenantId}::uuid and run_id = any(${ids}::uuid[])`;
  await tx.runExecution.updateMany({ where: ofRuns, data: { inputs: {} } });
  await tx.runWait.updateMany({ where: ofRuns, data: { request: {}, event: Prisma.DbNull } });
  await tx.runOriginal.deleteMany({ where: ofRuns });
  await tx.runSearchValue.deleteMany({ where: ofRuns });
};

/** What was asked goes by its workflow's name from now on; who decided, and when, stays. */
const eraseApprovals = async ({ tx, tenantId }: TenantScope, ids: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    update approval a set title = w.name, message = '', details = '{}', comment = null
    from run r join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
    where a.tenant_id = ${tenantId}::uuid and r.tenant_id = a.tenant_id and r.id = a.run_id
      and a.run_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    update approval_event e set reason = '' from approval a
    where e.tenant_id = ${tenantId}::uuid and a.tenant_id = e.tenant_id and a.id = e.approval_id
      and a.run_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    update approval_grant g set arguments = null, original_arguments = null from approval a
    where g.tenant_id = ${tenantId}::uuid and a.tenant_id = g.tenant_id and a.id = g.approval_id
      and a.run_id = any(${ids}::uuid[])`;
};

/** A bell goes on to say which workflow it rang for, and when. */
const eraseNotifications = async ({ tx, tenantId }: TenantScope, ids: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    update notification n set subject_name = w.name, detail = '', writes = '[]'
    from (
      select 'run' as kind, id, id as run_id from run
      where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[])
      union all
      select 'approval', id, run_id from approval
      where tenant_id = ${tenantId}::uuid and run_id = any(${ids}::uuid[])
    ) s
    join run r on r.tenant_id = ${tenantId}::uuid and r.id = s.run_id
    join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
    where n.tenant_id = ${tenantId}::uuid and n.subject_kind = s.kind and n.subject_id = s.id`;
};

/** Takes inputs, outputs and the content of approvals and notifications; steps, statuses, codes, costs and the audit log stay. */
export const eraseRunData = async (scope: TenantScope, ids: readonly string[], now: Date): Promise<void> => {
  const { tx, tenantId } = scope;
  await eraseSteps(scope, ids);
  await eraseApprovals(scope, ids);
  await eraseNotifications(scope, ids);
  await tx.$executeRaw`
    update run set trigger = '{}', output = null, response = null, error = error || ${erased}::jsonb, data_erased_at = ${now}
    where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[])`;
};
