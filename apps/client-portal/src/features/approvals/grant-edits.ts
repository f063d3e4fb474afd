import type { ApprovalEdit, ApprovalGrant, FormField, JsonObject } from "@bizosaas/contracts";

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

/** What an argument says to people: of what can be chosen, its name. */
export const spokenArgument = (field: Pick<FormField, "options"> | undefined, value: unknown): string =>
  field?.options?.find((option) => option.value === value)?.label ?? textOf(value);

export type FieldChange = { name: string; label: string; before: string; after: string };

/** The fields whose values differ, in the order of the form. */
export const changedFields = ({ fields }: ApprovalGrant, before: JsonObject, after: JsonObject): FieldChange[] => {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const names = [...new Set([...byName.keys(), ...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => textOf(before[name]) !== textOf(after[name]))
    .map((name) => {
      const field = byName.get(name);
      const [was, becomes] = [spokenArgument(field, before[name]), spokenArgument(field, after[name])];
      return { name, label: field?.label ?? name, before: was, after: becomes };
    });
};

/** What is not known, or has no form, can only be answered as it is. */
export const canEdit = ({ arguments: given, fields }: ApprovalGrant): boolean => given !== null && fields.length > 0;

/** What goes along with a yes: only what really differs from what was asked. */
export const toEdits = (grants: readonly ApprovalGrant[], edits: GrantEdits): ApprovalEdit[] =>
  grants.flatMap((grant) => {
    const values = edits[grant.id];
    if (!values || !grant.arguments) return [];
    const given = argumentsOf(grant, values);
    return changedFields(grant, grant.arguments, given).length === 0 ? [] : [{ grantId: grant.id, arguments: given }];
  });
