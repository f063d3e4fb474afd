import { z } from "zod";
import { maxSearchFields } from "./max-search-fields.ts";

/** A value of each run that can be shown and searched: `{ name: "Order", expression: "trigger.order.number" }`. */
export const SearchField = z.strictObject({
  name: z.string().trim().min(1).max(40),
  expression: z.string().trim().min(1).max(1000),
});
export type SearchField = z.infer<typeof SearchField>;

const areNamesDifferent = (fields: readonly SearchField[]): boolean =>
  new Set(fields.map(({ name }) => name.toLowerCase())).size === fields.length;

export const SearchFields = z
  .array(SearchField)
  .max(maxSearchFields)
  .refine(areNamesDifferent, "Give each value a name of its own.");
