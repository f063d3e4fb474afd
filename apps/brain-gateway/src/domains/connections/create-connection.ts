import { getConnector } from "@bizosaas/connectors";
import { contract } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { networkVerb } from "../../platform/http/verb.ts";
import { parseForm } from "../connectors/index.ts";
import { requireCredentials } from "./check-credentials.ts";
import { sealSecret } from "./connection-secret.ts";
import { viewConnection } from "./connection-view.ts";
import { statusOf } from "./rules.ts";

/** Tested at the vendor first: what does not work is never saved. */
export const createConnection = networkVerb(contract.connections.create, async (ctx, { connectorId, name, form }) => {
  const { services, signal, actor } = ctx;
  const connector = getConnector(connectorId);
  const { values, open, secrets } = parseForm(connector.auth.form, form);
  const { outcome, reason, account, capabilities, hosts } = await requireCredentials(
    services,
    connector,
    values,
    signal,
  );
  const id = uuidv7();
  return ctx.transaction(async (scope) => {
    const { tx, tenantId } = scope;
    const connection = { connectorId, name: name ?? account.name.slice(0, 120), ...statusOf(outcome, reason) };
    await tx.connection.create({
      data: { ...connection, tenantId, id, config: open, hosts, account, capabilities, createdById: actor.userId },
    });
    await sealSecret(services, scope, id, secrets);
    await tx.syncState.createMany({
      data: connector.resources.map(({ kind }) => ({ tenantId, connectionId: id, kind })),
    });
    await scope.audit({ objectKind: "connection", objectId: id, after: { ...connection, config: open } });
    await scope.outbox("connection.sync", { connectionId: id });
    return viewConnection(scope, id);
  });
});
