import { randomUUID } from "node:crypto";
import { createDatabase, databaseUrls } from "@bizosaas/db";
import { readE2eState } from "../env.ts";

/** Puts a message among the dead letters of the organization; it asks for nothing that there is, so sent again it is done. */
export const buryMessage = async (organization: string, lastError: string): Promise<void> => {
  const { app, platform } = databaseUrls(readE2eState().dataDir);
  const db = await createDatabase({ appUrl: app, platformUrl: platform, poolSize: 1 });
  try {
    await db.withPlatform(async (tx) => {
      const { id: tenantId } = await tx.tenant.findFirstOrThrow({
        where: { name: organization },
        select: { id: true },
      });
      const message = { tenantId, id: randomUUID(), topic: "run.forget", payload: { runId: randomUUID() } };
      await tx.outboxMessage.create({ data: { ...message, attempts: 12, deadAt: new Date(), lastError } });
    });
  } finally {
    await db.close();
  }
};
