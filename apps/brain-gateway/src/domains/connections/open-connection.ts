import { type Connector, getConnector } from "@bizosaas/connectors";
import { Capability, JsonObject } from "@bizosaas/contracts";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import { bindEgress } from "./bind-egress.ts";
import { openSecret } from "./connection-secret.ts";
import { findConnection } from "./find-connection.ts";

export type OpenConnection = {
  connection: Awaited<ReturnType<typeof findConnection>>;
  connector: Connector;
  capabilities: Capability[];
  /** All fields of the form, in the clear: for a call that leaves now. */
  config: JsonObject;
  /** The connector's own client, which holds the credentials and reaches this connection's hosts alone. */
  client: unknown;
};

/** Opens a connection for calls that leave now. Never inside a transaction; keep the result no longer than the work. */
export const openConnection = async (
  services: Pick<Services, "db" | "vault" | "egress">,
  tenantId: string,
  connectionId: string,
): Promise<OpenConnection> => {
  const { connection, secrets } = await services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const found = await findConnection(scope, connectionId);
    return { connection: found, secrets: await openSecret(services, scope, connectionId) };
  });
  const connector = getConnector(connection.connectorId);
  const config: JsonObject = { ...JsonObject.parse(connection.config), ...secrets };
  return {
    connection,
    connector,
    capabilities: z.array(Capability).parse(connection.capabilities),
    config,
    client: connector.createClient(config, bindEgress(services.egress, connection.hosts)),
  };
};
