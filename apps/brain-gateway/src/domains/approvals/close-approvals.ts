import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { resolveNotifications } from "../notifications/index.ts";

/** Takes what a run that ended early still asks out of the inbox. */
export const closeApprovals = (services: Services, { tenantId, runId }: RunRef): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const closed = await tx.approval.updateManyAndReturn({
      where: { tenantId, runId, status: "pending" },
      data: { status: "cancelled", decidedAt: services.clock.now() },
      select: { id: true },
    });
    if (closed.length === 0) return;
    await services.changes.notify(tx, "approvals", tenantId);
    await resolveNotifications(services, { tx, tenantId }, { kind: "approval", ids: closed.map(({ id }) => id) });
  });

type Closing = { ids: readonly string[]; status: "cancelled" | "expired" };

/** Takes calls of outside clients that nobody decided out of the inbox; those that were decided meanwhile stay. */
const closeCalls = async (
  services: Pick<Services, "changes" | "clock">,
  { tx, tenantId }: TenantScope,
  { ids, status }: Closing,
): Promise<void> => {
  const closed = await tx.approval.updateManyAndReturn({
    where: { tenantId, id: { in: [...ids] }, status: "pending" },
    data: { status, decidedAt: services.clock.now() },
    select: { id: true },
  });
  if (closed.length === 0) return;
  await services.changes.notify(tx, "approvals", tenantId);
  await resolveNotifications(services, { tx, tenantId }, { kind: "approval", ids: closed.map(({ id }) => id) });
};

/** Nothing may be done any more for a key that was revoked, so nobody need decide about it. */
export const closeApprovalsOfKey = async (
  services: Pick<Services, "changes" | "clock">,
  scope: TenantScope,
  apiKeyId: string,
): Promise<void> => {
  const where = { tenantId: scope.tenantId, apiKeyId, status: "pending" };
  const open = await scope.tx.approval.findMany({ where, select: { id: true } });
  await closeCalls(services, scope, { ids: open.map(({ id }) => id), status: "cancelled" });
};

const batch = 100;

/** What a run asks is closed by the run; what a client asked, by this. */
export const expireCalls = async (services: Services): Promise<void> => {
  const late = await services.db.withPlatform(
    (tx) => tx.$queryRaw<{ tenantId: string; ids: string[] }[]>`
      select tenant_id as "tenantId", array_agg(id) as ids from (
        select tenant_id, id from approval
        where api_key_id is not null and status = 'pending' and expires_at <= ${services.clock.now()} limit ${batch}) l
      group by tenant_id`,
  );
  for (const { tenantId, ids } of late) {
    await services.db.withTenant(tenantId, (tx) => closeCalls(services, { tx, tenantId }, { ids, status: "expired" }));
  }
};
