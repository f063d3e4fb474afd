import { getConnector } from "@bizosaas/connectors";
import { contract } from "@bizosaas/contracts";
import { networkVerb } from "../../platform/http/verb.ts";
import { parseForm } from "../connectors/index.ts";
import { addConnection } from "./add-connection.ts";
import { requireCredentials } from "./check-credentials.ts";
import { viewConnection } from "./connection-view.ts";
import { findSiblings, opensNow } from "./find-siblings.ts";
import { findTaken } from "./find-taken.ts";
import { keepSiblings } from "./keep-siblings.ts";
import { assertFormIsAll } from "./rules.ts";
import { translateConnection } from "./translate-connection.ts";

/** Tested at the vendor first: what does not work is never saved. What else the same credentials open is opened with it. */
export const createConnection = networkVerb(contract.connections.create, async (ctx, { connectorId, name, form }) => {
  const { services, signal, actor } = ctx;
  const connector = getConnector(connectorId);
  assertFormIsAll(connector);
  const { values, open, secrets } = parseForm(connector.auth.form, form);
  const checked = await requireCredentials(services, connector, values, signal);
  const found = await findSiblings(services, { connector, values, signal });
  return ctx.transaction(async (scope) => {
    const createdById = actor.userId;
    const taken = await findTaken(scope, found);
    const opening = found.filter((each) => opensNow(each) && !taken.has(each.connector.id));
    const toOpen = opening.map((each) => each.connector.id);
    const made = { connector, name, open, secrets, checked, createdById, opens: toOpen };
    const id = await addConnection(services, scope, made);
    const opener = { id, name: name ?? checked.account.name, createdById };
    await keepSiblings(services, scope, opener, { found, toOpen });
    return translateConnection(await viewConnection(scope, id), ctx);
  });
});
