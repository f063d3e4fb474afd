import { getConnector } from "@bizosaas/connectors";
import { contract } from "@bizosaas/contracts";
import { z } from "zod";
import { networkVerb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { parseForm } from "../connectors/index.ts";
import { requireCredentials } from "./check-credentials.ts";
import { findSecret, sealSecret } from "./connection-secret.ts";
import { viewConnection } from "./connection-view.ts";
import { findConnection } from "./find-connection.ts";
import { findSiblings } from "./find-siblings.ts";
import { keepSiblings } from "./keep-siblings.ts";
import { assertFormIsAll, assertOwnCredentials, assertSameAccount, assertSamePlace } from "./rules.ts";
import { saveCheck } from "./save-check.ts";
import { translateConnection } from "./translate-connection.ts";
import { withKeptSecrets } from "./with-kept-secrets.ts";

const Account = z.object({ id: z.string() });

/** All accounts of a vendor with one address for everybody are at the same place. */
const knownAccountOf = ({ account }: { account: unknown }): string | null =>
  Account.safeParse(account).data?.id ?? null;

/** A sibling's credentials are its opener's. */
const findOwn = async (scope: TenantScope, connectionId: string) => {
  const connection = await findConnection(scope, connectionId);
  const { openedById } = connection;
  assertOwnCredentials(openedById === null ? null : await findConnection(scope, openedById));
  return connection;
};

/** New credentials for the same place; the id and everything synced stay, and what uses the same ones is mended. */
export const reconnectConnection = networkVerb(contract.connections.reconnect, async (ctx, { connectionId, form }) => {
  const { services, signal } = ctx;
  const { connection, kept } = await ctx.transaction(async (scope) => ({
    connection: await findOwn(scope, connectionId),
    kept: await findSecret(services, scope, connectionId),
  }));
  const connector = getConnector(connection.connectorId);
  assertFormIsAll(connector);
  const { values, open, secrets } = parseForm(connector.auth.form, withKeptSecrets(connector.auth.form, form, kept));
  assertSamePlace(connection.hosts, connector.hosts(values));
  const checked = await requireCredentials(services, connector, values, signal);
  assertSameAccount(knownAccountOf(connection), checked.accountId, connector.name);
  const found = await findSiblings(services, { connector, values, signal });
  return ctx.transaction(async (scope) => {
    const { tx, tenantId } = scope;
    await findConnection(scope, connectionId);
    await tx.connection.updateMany({
      where: { tenantId, id: connectionId },
      data: { config: open, hosts: checked.hosts },
    });
    await sealSecret(services, scope, connectionId, secrets);
    const after = await saveCheck(services, scope, connectionId, checked);
    await keepSiblings(services, scope, connection, { found, toOpen: [] });
    await scope.audit({
      objectKind: "connection",
      objectId: connectionId,
      before: { status: connection.status, config: connection.config },
      after: { ...after, config: open },
    });
    return translateConnection(await viewConnection(scope, connectionId), ctx);
  });
});
