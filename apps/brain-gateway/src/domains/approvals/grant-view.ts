import { ApprovalGrant, type Locale } from "@bizosaas/contracts";
import type { ApprovalGrant as GrantRow } from "@bizosaas/db";
import { argumentFields, findTool, requestTool, titleOfTool } from "./tool.ts";

export type NamesOf = {
  person: (id: string | null) => string | null;
  connection: (id: string | null) => string | null;
};

/** A grant with the words and the form of its action. */
export const toGrantView = (row: GrantRow, names: NamesOf, locale: Locale): ApprovalGrant => {
  const action = findTool(row.tool);
  return ApprovalGrant.parse({
    ...row,
    toolTitle: titleOfTool(row.tool, locale) ?? row.tool,
    effect: action?.effect ?? (row.tool === requestTool ? "write" : "destructive"),
    connectionName: names.connection(row.connectionId),
    editedByName: names.person(row.editedById),
    fields: action ? argumentFields(action, locale) : [],
    editedAt: row.editedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
  });
};
