import { z } from "zod";

/** Values by FluentCRM's names of the fields. */
export type Fields = { [field: string]: string };

const oneLine = (typed: string): string => typed.replace(/\s+/g, " ").trim();
const kept = z
  .string()
  .max(190)
  .regex(/^[^<>]*$/, "Leave < and > out: FluentCRM doesn't keep them.");

/** FluentCRM keeps texts in one line and without markup; what it would change is refused before anything is sent. */
export const requiredText = (sentence: string) => z.string().transform(oneLine).pipe(kept.min(1, sentence));
export const text = (title: string, description?: string) =>
  z
    .string()
    .transform(oneLine)
    .pipe(kept)
    .optional()
    .meta({ title, ...(description && { description }), control: "template", canClear: true });

/** What was filled in, under FluentCRM's names. */
export const fieldsOf = (names: Readonly<Record<string, string>>, input: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, field]) => {
      const value = input[name];
      return value === undefined ? [] : [[field, String(value)]];
    }),
  );

export const countFields = (fields: Fields): string => {
  const { length } = Object.keys(fields);
  return length === 1 ? "one field" : `${length} fields`;
};
