import { createDatabase, databaseUrls } from "@bizosaas/db";
import { readE2eState } from "../env.ts";

/** What earlier journeys connected to the same vendor: nobody looks at it any more, and it would be read every few seconds till the end. */
export const restConnectionsTo = async (url: string): Promise<void> => {
  const { app, platform } = databaseUrls(readE2eState().dataDir);
  const db = await createDatabase({ appUrl: app, platformUrl: platform, poolSize: 1 });
  const isThere = { hosts: { has: new URL(url).host } };
  try {
    const rows = await db.withPlatform((tx) =>
      tx.connection.findMany({ where: isThere, select: { tenantId: true }, distinct: "tenantId" }),
    );
    for (const { tenantId } of rows)
      await db.withTenant(tenantId, (tx) =>
        tx.connection.updateMany({ where: { tenantId, ...isThere }, data: { nextSyncAt: null } }),
      );
  } finally {
    await db.close();
  }
};
