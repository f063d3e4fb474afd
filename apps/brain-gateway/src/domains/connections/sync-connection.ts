import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { viewConnection } from "./connection-view.ts";
import { findConnection } from "./find-connection.ts";
import { translateConnection } from "./translate-connection.ts";

/** Queues a sync that also looks for what was deleted. */
export const syncConnection = verb(contract.connections.sync, async (ctx, { connectionId }) => {
  const { tx, tenantId, audit, outbox } = ctx;
  const { status, statusReason } = await findConnection(ctx, connectionId);
  if (status === "broken") {
    throw new AppError(
      "conflict",
      `This connection is broken: ${statusReason ?? "it needs new credentials."} Reconnect it first.`,
    );
  }
  await tx.syncState.updateMany({ where: { tenantId, connectionId }, data: { lastFullAt: null } });
  await audit({ objectKind: "connection", objectId: connectionId });
  await outbox("connection.sync", { connectionId });
  return translateConnection(await viewConnection(ctx, connectionId), ctx);
});
