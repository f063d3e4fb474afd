import type { Action } from "@bizosaas/connectors";
import { AppError } from "@bizosaas/contracts";
import { toFieldIssues } from "../../platform/http/parse-input.ts";
import type { OpenConnection } from "../connections/index.ts";

/** The action with its parsed input, if this connection may do it now. */
export const findAction = (
  { connection, connector, capabilities }: OpenConnection,
  actionId: string,
  given: unknown,
): { action: Action; input: unknown } => {
  const action: Action | undefined = connector.actions.find(({ id }) => id === actionId);
  if (!action) throw new AppError("not_found", `${connector.name} has no action named ${actionId}.`);
  if (connection.status === "broken") {
    const reason = connection.statusReason ?? "It needs new credentials.";
    throw new AppError("credential_rejected", `The connection ${connection.name} is broken. ${reason}`);
  }
  const held = capabilities.find(({ id }) => id === action.capability);
  if (held && !held.allowed) {
    const why = held.why ?? "Its credentials don't allow it.";
    throw new AppError("forbidden", `The connection ${connection.name} may not do this: ${held.label}. ${why}`);
  }
  const parsed = action.input.safeParse(given);
  if (parsed.success) return { action, input: parsed.data };
  const fields = toFieldIssues(parsed.error.issues).map(({ path, message }) => ({
    path: path === "" ? "input" : `input.${path}`,
    message,
  }));
  const [first] = fields;
  throw new AppError(
    "invalid_input",
    `“${action.title}” can't run with these values. ${first?.path}: ${first?.message}`,
    {
      fields,
    },
  );
};
