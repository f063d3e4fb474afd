import { AppError, contract } from "@bizosaas/contracts";
import { networkVerb, notFound } from "../../platform/http/verb.ts";
import { viewConnection } from "./connection-view.ts";
import { areStillUsed } from "./credentials-of.ts";
import { type FoundSibling, findSiblings } from "./find-siblings.ts";
import { findTaken } from "./find-taken.ts";
import { keepSiblings, siblingsOf } from "./keep-siblings.ts";
import { openConnection } from "./open-connection.ts";
import { absenceOf } from "./rules.ts";
import { translateConnection } from "./translate-connection.ts";

/** Why it can't be opened now. */
const refusalOf = ({ connector: { name }, presence, checked, reason }: FoundSibling): AppError | null => {
  const absence = absenceOf(name, presence.state);
  if (presence.state === "unknown") return new AppError("upstream_failed", `${absence} ${reason ?? ""}`.trim());
  if (absence !== null) return new AppError("conflict", reason ?? absence);
  if (!checked) return new AppError("upstream_failed", reason ?? `${name} didn't answer. Try again in a moment.`);
  if (checked.outcome !== "invalid") return null;
  return new AppError("credential_rejected", reason ?? `${name} refused these credentials.`);
};

const replaced = () =>
  new AppError("conflict", "Somebody reconnected this meanwhile, with other credentials. Try again.");

/** By one button: what was found later, such as a plugin that somebody has switched on since. A refusal is kept as well. */
export const openSibling = networkVerb(contract.connections.openSibling, async (ctx, { connectionId, connectorId }) => {
  const { services, tenantId, signal } = ctx;
  const open = await openConnection(services, tenantId, connectionId);
  const { connection, connector, config, egress } = open;
  const found = await findSiblings(services, { connector, values: config, signal, outbound: egress });
  const wanted = found.find((each) => each.connector.id === connectorId);
  if (!wanted) throw notFound("tool");
  const refusal = refusalOf(wanted);
  const answer = await ctx.transaction(async (scope) => {
    if (!(await areStillUsed(scope, open))) throw replaced();
    await keepSiblings(services, scope, connection, { found, toOpen: refusal ? [] : [connectorId] });
    const sibling = (await siblingsOf(scope, connectionId)).find((each) => each.connectorId === connectorId);
    const taken = sibling ? undefined : (await findTaken(scope, [wanted], connectionId)).get(connectorId);
    const refused = refusal ?? (taken === undefined ? null : new AppError("conflict", taken));
    const after = { connectorId, openedById: connectionId, ...(refused && { refused: refused.message }) };
    await scope.audit({ objectKind: "connection", objectId: sibling?.id ?? connectionId, after });
    if (refused) return refused;
    if (!sibling) throw notFound("connection");
    return translateConnection(await viewConnection(scope, sibling.id), ctx);
  });
  if (answer instanceof AppError) throw answer;
  return answer;
});
