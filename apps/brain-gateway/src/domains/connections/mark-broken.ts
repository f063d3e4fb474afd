import type { Services } from "../../platform/services/services.ts";

/** The vendor no longer takes the credentials: nothing is tried again until a person tests or reconnects. */
export const markBroken = (
  { db, changes }: Pick<Services, "db" | "changes">,
  tenantId: string,
  connectionId: string,
  reason: string,
): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    await tx.connection.updateMany({
      where: { tenantId, id: connectionId },
      data: { status: "broken", statusReason: reason, checkedAt: new Date(), nextSyncAt: null },
    });
    await changes.notify(tx, "connection", connectionId);
  });
