import { contract } from "@bizosaas/contracts";
import { networkVerb } from "../../platform/http/verb.ts";
import { checkCredentials } from "./check-credentials.ts";
import { viewConnection } from "./connection-view.ts";
import { openConnection } from "./open-connection.ts";
import { saveCheck } from "./save-check.ts";

/** A verdict is kept, good or bad; where the vendor gave none, the failure is told and nothing changes. */
export const testConnection = networkVerb(contract.connections.test, async (ctx, { connectionId }) => {
  const { services, tenantId, signal } = ctx;
  const { connection, connector, config, egress } = await openConnection(services, tenantId, connectionId);
  const checked = await checkCredentials(services, connector, config, signal, egress);
  return ctx.transaction(async (scope) => {
    const after = await saveCheck(services, scope, connectionId, checked);
    const before = { status: connection.status, statusReason: connection.statusReason };
    await scope.audit({ objectKind: "connection", objectId: connectionId, before, after });
    return viewConnection(scope, connectionId);
  });
});
