import type { Services } from "../../platform/services/services.ts";
import { exportFile } from "./export-file.ts";

const batch = 100;

/** Takes the files away whose day is over. The file goes first: a row that stays is met again. */
export const expireExports = async ({ db, files, clock }: Services): Promise<void> => {
  const due = await db.withPlatform((tx) =>
    tx.dataExport.findMany({
      where: { status: "ready", expiresAt: { lte: clock.now() } },
      select: { tenantId: true, id: true },
      take: batch,
    }),
  );
  for (const { tenantId, id } of due) {
    await files.remove(exportFile(tenantId, id));
    await db.withTenant(tenantId, (tx) =>
      tx.dataExport.updateMany({ where: { tenantId, id, status: "ready" }, data: { status: "expired" } }),
    );
  }
};
