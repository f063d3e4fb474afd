import { listConnectors, revokeTokens } from "@bizosaas/connectors";
import { contract, isAppError, JsonObject } from "@bizosaas/contracts";
import { type NetworkContext, networkVerb } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { wakeParked } from "../waits/index.ts";
import { openSecret } from "./connection-secret.ts";
import { findConnection } from "./find-connection.ts";
import { isKept, openGrant } from "./grant-secret.ts";
import { siblingsOf } from "./keep-siblings.ts";
import { keptEndpointOf } from "./oauth-app.ts";

/** Null for what is gone or can't be opened any more: no reason to keep a connection that somebody wants to end. */
const ifThere = async <Value>({ log }: Pick<Services, "log">, open: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await open();
  } catch (error) {
    if (!isAppError(error)) log.warn({ err: error }, "a sign-in couldn't be opened to be revoked");
    return null;
  }
};

const openSignIn = ({ services, transaction }: NetworkContext, connectionId: string) =>
  transaction(async (scope) => {
    const { connectorId, config } = await findConnection(scope, connectionId);
    const connector = listConnectors().find(({ id }) => id === connectorId);
    if (connector?.auth.type !== "oauth2") return null;
    const secrets = await ifThere(services, () => openSecret(services, scope, connectionId));
    const values = { ...JsonObject.parse(config), ...secrets };
    return {
      connectorId,
      endpoint: await ifThere(services, async () => keptEndpointOf(services, connector, values)),
      grant: await ifThere(services, () => openGrant(services, scope, connectionId)),
    };
  });

/**
 * Tells the vendor to forget the sign-in; null where there is none, or another connection lives by the same one. What it
 * can't be told is said, and no reason to stay.
 */
const revoke = async (ctx: NetworkContext, connectionId: string): Promise<boolean | null> => {
  const signIn = await openSignIn(ctx, connectionId);
  if (signIn === null) return null;
  const { connectorId, endpoint, grant } = signIn;
  const { services, tenantId } = ctx;
  if (grant && (await isKept(services, tenantId, { connectorId, ...grant, except: connectionId }))) return null;
  return endpoint !== null && grant !== null && revokeTokens(endpoint, grant);
};

/** Forgets the credentials, what else they opened, and everything synced. Receipts stay; workflows that use it say so when they are checked. */
export const disconnectConnection = networkVerb(contract.connections.disconnect, async (ctx, { connectionId }) => {
  const { services } = ctx;
  const isRevoked = await revoke(ctx, connectionId);
  return ctx.transaction(async (scope) => {
    const { tx, tenantId } = scope;
    const connection = await findConnection(scope, connectionId);
    const siblings = await siblingsOf(scope, connectionId);
    await tx.connection.deleteMany({ where: { tenantId, id: connectionId } });
    for (const { id } of [connection, ...siblings]) {
      await wakeParked(scope, id);
      await services.changes.notify(tx, "connection", id);
    }
    const { connectorId, name, config } = connection;
    const before = { connectorId, name, config, siblings: siblings.map((each) => ({ id: each.id, name: each.name })) };
    await scope.audit({ objectKind: "connection", objectId: connectionId, before, after: { isRevoked } });
    return { disconnected: true, siblings: siblings.map((each) => each.name), isRevoked } as const;
  });
});
