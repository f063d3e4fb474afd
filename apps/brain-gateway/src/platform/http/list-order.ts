import type { ListOrder } from "@bizosaas/contracts";
import { z } from "zod";
import { readCursor } from "./page-cursor.ts";

/** An SQL expression of ours that is never null, or says where rows without a value go: last, either way. */
type SortableColumn = { expression: string; type: "timestamptz" | "float8" | "text"; isNullable?: true };

type Keyed = { id: string; sort_key: string };

const lastValues = {
  timestamptz: { desc: "0001-01-01T00:00:00Z", asc: "9999-12-31T00:00:00Z" },
  float8: { desc: "-1e300", asc: "1e300" },
  text: { desc: "", asc: "\uffff" },
};
/** A cursor's value is compared by the database, which must be able to read it. */
const keys = {
  timestamptz: z.iso.datetime(),
  float8: z.string().refine((text) => text !== "" && Number.isFinite(Number(text))),
  text: z.string().refine((text) => !text.includes("\0")),
};
const asText = {
  timestamptz: (key: string) => `to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  float8: (key: string) => `(${key})::text`,
  text: (key: string) => key,
};

/**
 * How a list is read in one of its orders: pieces of SQL, and the pages. A cursor belongs to the order that it was made in;
 * rows of the same value follow each other by their ids, so that none is shown twice or left out.
 */
export const listOrders =
  <Column extends string>(id: string, columns: Readonly<Record<Column, SortableColumn>>) =>
  (order: ListOrder<Column>, cursor: string | undefined) => {
    const way = order.startsWith("-") ? "desc" : "asc";
    const { expression, type, isNullable } = columns[order.replace("-", "") as Column];
    const key = isNullable ? `coalesce(${expression}, '${lastValues[type][way]}'::${type})` : expression;
    const cursorOf = z.tuple([z.literal(order), keys[type], z.uuid()]);
    const [, after, afterId] = cursor === undefined ? [] : readCursor(cursorOf, cursor);
    const encode = (row: Keyed) => Buffer.from(JSON.stringify([order, row.sort_key, row.id])).toString("base64url");
    return {
      /** Goes into the select list. */
      keyColumn: `${asText[type](key)} as sort_key`,
      orderBy: `${key} ${way}, ${id} ${way}`,
      after: after !== undefined && afterId !== undefined ? { key: after, id: afterId } : null,
      /** The condition of every page but the first, once its two values have their places. */
      isAfter: (keyPlace: string, idPlace: string) =>
        `(${key}, ${id}) ${way === "desc" ? "<" : ">"} (${keyPlace}::${type}, ${idPlace}::uuid)`,
      /** Cuts `rows` (fetched with `limit + 1`) to a page. */
      toPage: <Row extends Keyed, Item>(rows: Row[], limit: number, view: (row: Row) => Item) => {
        const shown = rows.slice(0, limit);
        const last = shown.at(-1);
        return {
          items: shown.map(view),
          nextCursor: rows.length > limit && last !== undefined ? encode(last) : null,
        };
      },
    };
  };
export type ListOrdering = ReturnType<ReturnType<typeof listOrders<string>>>;
