import { ApprovalGrant, JsonObject, type Locale, type ResourceKind } from "@bizosaas/contracts";
import type { ApprovalGrant as GrantRow } from "@bizosaas/db";
import { type StatusNames, withStatusNames } from "./status-fields.ts";
import { argumentFields, findTool, requestTool, titleOfTool } from "./tool.ts";

export type NamesOf = {
  person: (id: string | null) => string | null;
  connection: (id: string | null) => string | null;
  statuses: (connectionId: string | null, kind: ResourceKind) => StatusNames;
};

/** A grant with the words and the form of its action. */
export const toGrantView = (row: GrantRow, names: NamesOf, locale: Locale): ApprovalGrant => {
  const action = findTool(row.tool);
  const given = JsonObject.nullable().parse(row.arguments);
  const fields = action ? argumentFields(action, locale) : [];
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
