import type { Action } from "@bizosaas/connectors";
import { type FormField, formFieldsOf, type JsonObject, type ResourceKind } from "@bizosaas/contracts";

/** What a tool calls the states of a kind, by the state as it keeps it. */
export type StatusNames = Readonly<Record<string, string>>;

/** Of which kind a field holds a state, by the fields that do. */
export const statusKindsOf = ({ input }: Action): Map<string, ResourceKind> =>
  new Map(formFieldsOf(input).flatMap(({ name, statusOf }) => (statusOf === undefined ? [] : [[name, statusOf]])));

/**
 * Fields that hold a state of a record, with what its tool calls the states: people can't decide about `1034561`. What is
 * no state that the tool is known to have stays a text, as it was given.
 */
export const withStatusNames = (
  fields: readonly FormField[],
  given: JsonObject | null,
  namesOf: (kind: ResourceKind) => StatusNames,
): FormField[] =>
  fields.map((field) => {
    if (field.statusOf === undefined) return field;
    const names = namesOf(field.statusOf);
    const value = given?.[field.name];
    if (typeof value !== "string" || !Object.hasOwn(names, value)) return field;
    const options = Object.entries(names).map(([state, label]) => ({ value: state, label }));
    return { ...field, control: "select", options };
  });
