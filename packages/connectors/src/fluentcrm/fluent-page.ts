import { z } from "zod";

/** Ids were texts in earlier versions. */
export const FluentId = z.coerce.number().int().positive();

/** FluentCRM leaves a text that nobody filled in empty or null. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? "")
  .catch("");

/** A number that is text in some versions; null where it isn't told. */
export const Count = z.coerce.number().int().min(0).nullable().catch(null);

export const Time = z.string().nullish().catch(null);

const Paged = z.object({ total: z.coerce.number().int().min(0), data: z.unknown() });
const Beside = z.object({ total: z.coerce.number().int().min(0) });

export type FluentPage<Row> = {
  rows: Row[];
  /** Null where FluentCRM tells none, and has given them all at once. */
  total: number | null;
};

/** A list as FluentCRM wraps it: its name holds a page, or the rows alone with the total beside them. */
export const pageOf = <Row>(name: string, row: z.ZodType<Row>): z.ZodType<FluentPage<Row>> =>
  z.record(z.string(), z.unknown()).transform((body, context): FluentPage<Row> => {
    const page = Paged.safeParse(body[name]).data;
    const rows = z.array(row).safeParse(page ? page.data : body[name]);
    if (rows.success) {
      const total = page?.total ?? Beside.safeParse(body["pagination"]).data?.total ?? null;
      return { rows: rows.data, total };
    }
    context.addIssue({ code: "custom", message: `There is no list of ${name}.`, params: { cause: rows.error } });
    return z.NEVER;
  });
