import { contract } from "@bizosaas/contracts";
import { type NetworkContext, networkVerb } from "../../platform/http/verb.ts";
import { checkCredentials } from "./check-credentials.ts";
import { viewConnection } from "./connection-view.ts";
import { areStillUsed } from "./credentials-of.ts";
import { findConnection } from "./find-connection.ts";
import { findSiblings } from "./find-siblings.ts";
import { keepSiblings } from "./keep-siblings.ts";
import { type OpenConnection, openConnection } from "./open-connection.ts";
import { saveCheck } from "./save-check.ts";
import { translateConnection } from "./translate-connection.ts";

/** Siblings are looked at as well, unless the credentials are refused: then each hears of it where it is used. */
const lookBehind = (
  { services, signal }: NetworkContext,
  { connection, connector, config, egress }: OpenConnection,
  isRefused: boolean,
) =>
  connection.openedById === null && !isRefused
    ? findSiblings(services, { connector, values: config, signal, outbound: egress })
    : Promise.resolve([]);

const statusIn = ({ status, statusReason }: OpenConnection["connection"]) => ({ status, statusReason });

/** A verdict is kept, good or bad; where the vendor gave none, the failure is told and nothing changes. */
export const testConnection = networkVerb(contract.connections.test, async (ctx, { connectionId }) => {
  const { services, tenantId, signal } = ctx;
  const open = await openConnection(services, tenantId, connectionId);
  const { connection, connector, config, egress } = open;
  const checked = await checkCredentials(services, connector, config, signal, egress);
  const found = await lookBehind(ctx, open, checked.outcome === "invalid");
  return ctx.transaction(async (scope) => {
    const before = statusIn(connection);
    const isOurs = await areStillUsed(scope, open);
    if (isOurs) {
      await saveCheck(services, scope, connectionId, checked);
      await keepSiblings(services, scope, connection, { found, toOpen: [] });
    }
    const after = { ...statusIn(await findConnection(scope, connectionId)), ...(!isOurs && { areReplaced: true }) };
    await scope.audit({ objectKind: "connection", objectId: connectionId, before, after });
    return translateConnection(await viewConnection(scope, connectionId), ctx);
  });
});
