import type { Services } from "../../platform/services/services.ts";
import { forgetTenant } from "../platform-notifications/index.ts";
import { eraseRows } from "./erase-rows.ts";

/** Erases the organizations whose grace is over. Cut off anywhere, the next round goes on. */
export const eraseDue = async (services: Services): Promise<void> => {
  const { db, files, draining, log } = services;
  const due = await db.withPlatform(
    (tx) => tx.$queryRaw<{ id: string }[]>`select id from tenant where erase_at <= now() order by erase_at`,
  );
  for (const { id: tenantId } of due) {
    if (draining.aborted) return;
    await eraseRows(services, tenantId);
    await files.removeAll(tenantId);
    // What is left, the audit log among it, goes with the organization itself.
    const count = await db.withPlatform(async (tx) => {
      await forgetTenant(tx, tenantId);
      return tx.$executeRaw`delete from tenant where id = ${tenantId}::uuid and erase_at <= now()`;
    });
    if (count === 1) log.info({ tenantId }, "an organization was erased");
  }
};
