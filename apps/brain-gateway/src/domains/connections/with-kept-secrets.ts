import { formFieldsOf, type JsonObject } from "@bizosaas/contracts";
import type { z } from "zod";

/**
 * What a person typed, with the secrets that may be left empty as they were kept: nobody can see them, so an empty field
 * says nothing of them.
 */
export const withKeptSecrets = (schema: z.ZodObject, form: JsonObject, kept: JsonObject | null): JsonObject => {
  const left = formFieldsOf(schema).filter(({ name, secret, required }) => secret && !required && !form[name]);
  const known = left.flatMap(({ name }) => (kept?.[name] === undefined ? [] : [[name, kept[name]] as const]));
  return { ...form, ...Object.fromEntries(known) };
};
