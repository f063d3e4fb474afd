import type { Action } from "@bizosaas/connectors";
import { AppError, contract, formFieldsOf } from "@bizosaas/contracts";
import { networkVerb } from "../../platform/http/verb.ts";
import { openConnection } from "./open-connection.ts";

/** Asks the vendor: what people change there is to be chosen here at once. */
export const listChoices = networkVerb(contract.connections.listChoices, async (ctx, asked) => {
  const { services, tenantId, signal } = ctx;
  const { connector, client } = await openConnection(services, tenantId, asked.connectionId);
  const action: Action | undefined = connector.actions.find(({ id }) => id === asked.actionId);
  const field = action && formFieldsOf(action.input).find(({ name }) => name === asked.field);
  if (!action?.listChoices || !field?.hasChoices)
    throw new AppError("not_found", `${connector.name} has no choices for ${asked.field} of ${asked.actionId}.`);
  return { items: await action.listChoices(client, asked.field, signal) };
});
