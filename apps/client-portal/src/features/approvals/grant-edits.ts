import type { ApprovalEdit, ApprovalGrant, JsonObject } from "@bizosaas/contracts";

/** What the approver typed, by grant; a grant that is not in it stays as it was asked. */
export type GrantEdits = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A field left open is not sent, unless the action asks for it. */
export const argumentsOf = ({ fields }: ApprovalGrant, values: Readonly<Record<string, unknown>>): JsonObject => {
  const required = new Set(fields.filter((field) => field.required).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== undefined && (value !== "" || required.has(name))),
  ) as JsonObject;
};

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
};

export type FieldChange = { name: string; label: string; before: string; after: string };

/** The fields whose words differ, in the order of the form. */
export const changedFields = ({ fields }: ApprovalGrant, before: JsonObject, after: JsonObject): FieldChange[] => {
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const names = [...new Set([...labels.keys(), ...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((name) => ({
      name,
      label: labels.get(name) ?? name,
      before: textOf(before[name]),
      after: textOf(after[name]),
    }))
    .filter((change) => change.before !== change.after);
};

/** What goes along with a yes: only what really differs from what was asked. */
export const toEdits = (grants: readonly ApprovalGrant[], edits: GrantEdits): ApprovalEdit[] =>
  grants.flatMap((grant) => {
    const values = edits[grant.id];
    if (!values || !grant.arguments) return [];
    const given = argumentsOf(grant, values);
    return changedFields(grant, grant.arguments, given).length === 0 ? [] : [{ grantId: grant.id, arguments: given }];
  });
