import { getConnector, revokeTokens } from "@bizosaas/connectors";
import { contract, JsonObject } from "@bizosaas/contracts";
import { type NetworkContext, networkVerb } from "../../platform/http/verb.ts";
import { wakeParked } from "../waits/index.ts";
import { openSecret } from "./connection-secret.ts";
import { findConnection } from "./find-connection.ts";
import { openGrant } from "./grant-secret.ts";
import { endpointOf } from "./oauth-app.ts";

/** Tells the vendor to forget the sign-in; null where there is none. What it can't be told is said, and no reason to stay. */
const revoke = async (ctx: NetworkContext, connectionId: string): Promise<boolean | null> => {
  const { services } = ctx;
  const signedIn = await ctx.transaction(async (scope) => {
    const { connectorId, config } = await findConnection(scope, connectionId);
    const connector = getConnector(connectorId);
    if (connector.auth.type !== "oauth2") return null;
    const values = { ...JsonObject.parse(config), ...(await openSecret(services, scope, connectionId)) };
    return { endpoint: endpointOf(services, connector, values), grant: await openGrant(services, scope, connectionId) };
  });
  return signedIn && revokeTokens(signedIn.endpoint, signedIn.grant);
};

/** Forgets the credentials and everything synced. Receipts stay; workflows that use it say so when they are checked. */
export const disconnectConnection = networkVerb(contract.connections.disconnect, async (ctx, { connectionId }) => {
  const { services } = ctx;
  const isRevoked = await revoke(ctx, connectionId);
  return ctx.transaction(async (scope) => {
    const { tx, tenantId } = scope;
    const { connectorId, name, config } = await findConnection(scope, connectionId);
    await tx.connection.deleteMany({ where: { tenantId, id: connectionId } });
    await wakeParked(scope, connectionId);
    const before = { connectorId, name, config };
    await scope.audit({ objectKind: "connection", objectId: connectionId, before, after: { isRevoked } });
    await services.changes.notify(tx, "connection", connectionId);
    return { disconnected: true, isRevoked } as const;
  });
});
