import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** Takes what a run that ended early still asks out of the inbox. */
export const closeApprovals = ({ db, changes }: Services, { tenantId, runId }: RunRef): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.approval.updateMany({
      where: { tenantId, runId, status: "pending" },
      data: { status: "cancelled", decidedAt: new Date() },
    });
    if (count > 0) await changes.notify(tx, "approvals", tenantId);
  });
