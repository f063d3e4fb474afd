import { getConnector } from "@bizosaas/connectors";
import { contract } from "@bizosaas/contracts";
import { networkVerb } from "../../platform/http/verb.ts";
import { parseForm } from "../connectors/index.ts";
import { addConnection } from "./add-connection.ts";
import { requireCredentials } from "./check-credentials.ts";
import { viewConnection } from "./connection-view.ts";
import { assertFormIsAll } from "./rules.ts";

/** Tested at the vendor first: what does not work is never saved. */
export const createConnection = networkVerb(contract.connections.create, async (ctx, { connectorId, name, form }) => {
  const { services, signal, actor } = ctx;
  const connector = getConnector(connectorId);
  assertFormIsAll(connector);
  const { values, open, secrets } = parseForm(connector.auth.form, form);
  const checked = await requireCredentials(services, connector, values, signal);
  return ctx.transaction(async (scope) => {
    const createdById = actor.userId;
    const id = await addConnection(services, scope, { connector, name, open, secrets, checked, createdById });
    return viewConnection(scope, id);
  });
});
