import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** Stops listening for what a run that ended early still waited for. */
export const closeWaits = async ({ db, clock }: Services, { tenantId, runId }: RunRef): Promise<void> => {
  await db.withTenant(tenantId, (tx) =>
    tx.runWait.updateMany({
      where: { tenantId, runId, endedAt: null },
      data: { outcome: "cancelled", endedAt: clock.now() },
    }),
  );
};
