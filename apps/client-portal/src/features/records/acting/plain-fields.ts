import type { ConnectorAction, FormField } from "@bizosaas/contracts";
import { isBlank, type Values } from "./stored-values.ts";
import { dayFields } from "./typed-amounts.ts";

/** Characters from which a text is written in several lines. */
const longFrom = 1000;

/** A person fills in plain texts: what a workflow computes is typed here as it is. */
const plainControl = ({ control, maxLength = 0 }: FormField): FormField["control"] => {
  if (control !== "template" && control !== "expression") return control;
  return maxLength > longFrom ? "textarea" : "text";
};

/** How a day or a record's number is written is no question where it is chosen from a calendar, or by its name. */
const plainHelp = ({ help, ...field }: FormField): FormField =>
  help === undefined || dayFields.has(field.name) || field.recordOf !== undefined ? field : { ...field, help };

/** The fields of an action as a person is asked for them: first those that the record has; which record is known. */
export const plainFields = (
  { fields, subject }: Pick<ConnectorAction, "fields" | "subject">,
  held: readonly string[],
): FormField[] =>
  fields
    .filter(({ name }) => name !== subject?.field)
    .map((field) => ({ ...plainHelp(field), control: plainControl(field) }))
    .toSorted((one, other) => Number(held.includes(other.name)) - Number(held.includes(one.name)));

/** What the record has can be written anew, and be taken away only where its tool can empty the field. */
export const withKept = (fields: readonly FormField[], stored: Values): FormField[] =>
  fields.map((field) => ({
    ...field,
    required: field.required || (!isBlank(stored[field.name]) && field.canClear !== true),
  }));
