import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
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
