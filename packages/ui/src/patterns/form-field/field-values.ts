import type { FormFieldDescriptor } from "./form-field-descriptor.ts";

/** What a field starts with: the stored value, else the default, else its control's empty value. */
export const initialFieldValue = (field: FormFieldDescriptor, stored?: unknown): unknown => {
  if (stored !== undefined) return stored;
  if (field.default !== undefined) return field.default;
  if (field.control === "checkbox") return false;
  if (field.control === "multiselect") return [];
  if (field.control === "key_values") return {};
  return undefined;
};

/** The start of a whole form: one value per field, fields without a value left out. */
export const initialFormValues = (
  fields: readonly FormFieldDescriptor[],
  stored: Record<string, unknown> = {},
): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, initialFieldValue(field, stored[field.name])] as const)
      .filter(([, value]) => value !== undefined),
  );

export const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** Which part of a duration such as "90s" or "5m" is number and which is unit. */
export const parseDuration = (value: unknown): { amount: string; unit: string } => {
  const [, amount = "", unit = "m"] = /^(\d+)(s|m|h|d)$/.exec(textOf(value)) ?? [];
  return { amount, unit };
};

export const pairsOf = (value: unknown): [name: string, value: string][] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([name, content]) => [name, textOf(content)])
    : [];
