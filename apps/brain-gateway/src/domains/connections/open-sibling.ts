import { AppError, contract } from "@bizosaas/contracts";
import { networkVerb, notFound } from "../../platform/http/verb.ts";
import { viewConnection } from "./connection-view.ts";
import { type FoundSibling, findSiblings } from "./find-siblings.ts";
import { keepSiblings, siblingsOf } from "./keep-siblings.ts";
import { openConnection } from "./open-connection.ts";
import { absenceOf } from "./rules.ts";
import { translateConnection } from "./translate-connection.ts";

/** Why it can't be opened now. */
const refusalOf = ({ connector: { name }, presence, checked, reason }: FoundSibling): AppError | null => {
  const absence = absenceOf(name, presence.state);
  if (absence !== null) return new AppError("conflict", reason ?? absence);
  if (!checked) return new AppError("upstream_failed", reason ?? `${name} didn't answer. Try again in a moment.`);
  if (checked.outcome !== "invalid") return null;
  return new AppError("credential_rejected", reason ?? `${name} refused these credentials.`);
};

/** By one button: what was found later, such as a plugin that somebody has switched on since. */
export const openSibling = networkVerb(contract.connections.openSibling, async (ctx, { connectionId, connectorId }) => {
  const { services, tenantId, signal } = ctx;
  const { connection, connector, config, egress } = await openConnection(services, tenantId, connectionId);
  const found = await findSiblings(services, { connector, values: config, signal, outbound: egress });
  const wanted = found.find((each) => each.connector.id === connectorId);
  if (!wanted) throw notFound("tool");
  const refusal = refusalOf(wanted);
  if (refusal) {
    await ctx.transaction((scope) => keepSiblings(services, scope, connection, { found, toOpen: [] }));
    throw refusal;
  }
  return ctx.transaction(async (scope) => {
    await keepSiblings(services, scope, connection, { found, toOpen: [connectorId] });
    const sibling = (await siblingsOf(scope, connectionId)).find((each) => each.connectorId === connectorId);
    if (!sibling) throw notFound("connection");
    await scope.audit({
      objectKind: "connection",
      objectId: sibling.id,
      after: { connectorId, openedById: connectionId },
    });
    return translateConnection(await viewConnection(scope, sibling.id), ctx);
  });
});
