import { z } from "zod";
import type { ListPage } from "../../kit/resource.ts";
import { readCursor } from "../../wordpress-rest/id-walk.ts";
import type { WooClient } from "../woocommerce-client.ts";
import type { NewestRequest } from "./woo-walk.ts";

const Cursor = z.strictObject({ offset: z.int().min(0), newest: z.string().nullable() });

const largestPage = 100;

type Registered = { date_created_gmt: string | null };

/**
 * Who registered since: the latest first, until one was there before. WooCommerce's customers can't be asked for by the time
 * of their change, nor from a time on. One who comes while this walks moves the others back, so none is skipped.
 */
export const walkRegistered = async <Read extends Registered>(
  client: WooClient,
  { cursor, since, pageSize, row, fields, signal }: NewestRequest<Read>,
): Promise<ListPage<Read>> => {
  const at = cursor ? readCursor(Cursor, cursor) : { offset: 0, newest: null };
  const size = Math.min(Math.max(pageSize, 1), largestPage);
  const order = { orderby: "registered_date", order: "desc", offset: at.offset, per_page: size };
  const { data } = await client.call("GET", "customers", z.array(row), {
    query: { ...order, _fields: fields },
    signal,
  });
  const items = data.filter(({ date_created_gmt: came }) => came !== null && came >= since);
  const newest = at.newest ?? items[0]?.date_created_gmt ?? since;
  const isEnd = items.length < size;
  return {
    items,
    nextCursor: isEnd ? null : JSON.stringify({ offset: at.offset + size, newest }),
    total: null,
    highWater: newest,
  };
};
