import { AppError, formFieldsOf, type JsonObject } from "@bizosaas/contracts";
import type { z } from "zod";
import { toFieldIssues } from "../../platform/http/parse-input.ts";

export type ParsedForm = {
  /** All fields as the schema gave them. */
  values: JsonObject;
  /** What may be kept in the clear and shown again. */
  open: JsonObject;
  /** What goes to the vault. */
  secrets: JsonObject;
};

/** Parses what a person typed, strictly; each mistake is named as `form.<field>`. */
export const parseForm = (schema: z.ZodObject, form: JsonObject): ParsedForm => {
  const parsed = schema.strict().safeParse(form);
  if (!parsed.success) {
    const fields = toFieldIssues(parsed.error.issues).map(({ path, message }) => ({
      path: path === "" ? "form" : `form.${path}`,
      message,
    }));
    throw new AppError("invalid_input", "Check the fields of the form.", { fields });
  }
  const values = JSON.parse(JSON.stringify(parsed.data)) as JsonObject;
  const secretNames = new Set(formFieldsOf(schema).flatMap(({ name, secret }) => (secret ? [name] : [])));
  const part = (isSecret: boolean): JsonObject =>
    Object.fromEntries(Object.entries(values).filter(([name]) => secretNames.has(name) === isSecret));
  return { values, open: part(false), secrets: part(true) };
};
