import { ApprovalGrant, type FormField, JsonObject, type Locale, type ResourceKind } from "@bizosaas/contracts";
import type { ApprovalGrant as GrantRow } from "@bizosaas/db";
import { requestFields } from "./granted-request.ts";
import { type StatusNames, withStatusNames } from "./status-fields.ts";
import { argumentFields, findTool, requestTool, titleOfTool } from "./tool.ts";

export type NamesOf = {
  person: (id: string | null) => string | null;
  connection: (id: string | null) => string | null;
  statuses: (connectionId: string | null, kind: ResourceKind) => StatusNames;
};

/** None where there is nothing to edit: the action is gone. */
const fieldsOf = (tool: string, locale: Locale): FormField[] => {
  if (tool === requestTool) return requestFields(locale);
  const action = findTool(tool);
  return action ? argumentFields(action, locale) : [];
};

/** A grant with the words and the form of its action. */
export const toGrantView = (row: GrantRow, names: NamesOf, locale: Locale): ApprovalGrant => {
  const action = findTool(row.tool);
  const given = JsonObject.nullable().parse(row.arguments);
  const fields = fieldsOf(row.tool, locale);
  return ApprovalGrant.parse({
    ...row,
    toolTitle: titleOfTool(row.tool, locale) ?? row.tool,
    effect: action?.effect ?? (row.tool === requestTool ? "write" : "destructive"),
    connectionName: names.connection(row.connectionId),
    editedByName: names.person(row.editedById),
    fields: withStatusNames(fields, given, (kind) => names.statuses(row.connectionId, kind)),
    editedAt: row.editedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
  });
};
