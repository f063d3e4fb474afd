import { type Connector, getConnector } from "@bizosaas/connectors";
import { Capability, type JsonObject } from "@bizosaas/contracts";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import { createAccessTokens } from "./access-tokens.ts";
import type { BoundEgress } from "./bind-egress.ts";
import { credentialsAtOf, credentialsOf } from "./credentials-of.ts";
import { findConnection } from "./find-connection.ts";
import { keptEndpointOf } from "./oauth-app.ts";
import { outboundOf, throttleOf } from "./outbound.ts";

export type OpenConnection = {
  connection: Awaited<ReturnType<typeof findConnection>>;
  connector: Connector;
  capabilities: Capability[];
  /** Which credentials these are: when they were kept. */
  credentialsAt: Date;
  /** All fields of the form, in the clear: for a call that leaves now. */
  config: JsonObject;
  /** Its way out: to its own hosts, signed where it signs in. */
  egress: BoundEgress;
  /** The connector's own client, which holds the credentials and reaches this connection's hosts alone. */
  client: unknown;
};

/** Opens a connection for calls that leave now. Never inside a transaction; keep the result no longer than the work. */
export const openConnection = async (
  services: Pick<Services, "db" | "vault" | "egress" | "env" | "clock">,
  tenantId: string,
  connectionId: string,
): Promise<OpenConnection> => {
  const { connection, credentials, credentialsAt, scopes } = await services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const found = await findConnection(scope, connectionId);
    const grant = await tx.connectionGrant.findFirst({ where: { tenantId, connectionId }, select: { scopes: true } });
    // Their time first: of a reconnect in between, at most a look that was right is set aside.
    const credentialsAt = await credentialsAtOf(scope, found);
    const credentials = await credentialsOf(services, scope, found);
    return { connection: found, credentials, credentialsAt, scopes: grant?.scopes ?? [] };
  });
  const connector = getConnector(connection.connectorId);
  const isSignedIn = connector.auth.type === "oauth2";
  const config: JsonObject = { ...credentials, ...(isSignedIn && { scopes }) };
  const ref = { tenantId, connectionId };
  const tokens = isSignedIn
    ? createAccessTokens({ services, ref, endpoint: keptEndpointOf(services, connector, config) })
    : null;
  const throttle = throttleOf(connector, { tenantId, id: connectionId, hosts: connection.hosts });
  const egress = outboundOf(services, connector, connection.hosts, tokens, throttle);
  return {
    connection,
    connector,
    credentialsAt,
    capabilities: z.array(Capability).parse(connection.capabilities),
    ...{ config, egress },
    client: connector.createClient(config, egress),
  };
};
