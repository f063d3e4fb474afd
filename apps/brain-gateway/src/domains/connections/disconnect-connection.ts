import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findConnection } from "./find-connection.ts";

/** Forgets the credentials and everything synced. Receipts stay; workflows that use it say so when they are checked. */
export const disconnectConnection = verb(contract.connections.disconnect, async (ctx, { connectionId }) => {
  const { tx, tenantId, audit, services } = ctx;
  const { connectorId, name, config } = await findConnection(ctx, connectionId);
  await tx.connection.deleteMany({ where: { tenantId, id: connectionId } });
  await audit({ objectKind: "connection", objectId: connectionId, before: { connectorId, name, config } });
  await services.changes.notify(tx, "connection", connectionId);
  return { disconnected: true } as const;
});
