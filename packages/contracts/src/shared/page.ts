import { z } from "zod";

/** Cursor paging. Cursors are opaque; a cursor that does not parse answers `invalid_input`. */
export const PageQuery = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** `started`, from the least on, or `-started`, from the most on. */
export type ListOrder<Column extends string> = Column | `-${Column}`;

/** The columns that a list can be ordered by, each both ways; anything else answers `invalid_input`. */
export const orderBy = <const Column extends string>(...columns: readonly Column[]) =>
  z.enum(columns.flatMap((column): ListOrder<Column>[] => [column, `-${column}`]));
