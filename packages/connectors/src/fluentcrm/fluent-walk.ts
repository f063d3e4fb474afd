import { z } from "zod";
import type { ListPage, ListRequest } from "../kit/resource.ts";
import { answeredAt, highWaterOf, readCursor, type Slice, walkSlices } from "../wordpress-rest/id-walk.ts";
import { pageOf } from "./fluent-page.ts";
import type { FluentClient } from "./fluentcrm-client.ts";

/** One of FluentCRM's lists: its route and the name under which it comes. */
export type WalkedList<Row> = {
  route: string;
  name: string;
  query?: Record<string, string>;
  row: z.ZodType<Row>;
  /** In UTC. */
  changedAt(row: Row): string | null;
};

type Order = { by: "id" | "updated_at"; direction: "ASC" | "DESC" };
type Place = { number: number; size: number };

/** Lists call the direction by two names, and pass over the one that isn't theirs. */
const readPage = async <Row>(
  client: FluentClient,
  { route, name, query, row }: Omit<WalkedList<Row>, "changedAt">,
  { by, direction, number, size, signal }: Order & Place & { signal?: AbortSignal | undefined },
) => {
  const order = { sort_by: by, sort_type: direction, sort_order: direction };
  const options = { query: { ...query, ...order, page: number, per_page: size }, signal };
  const { data, headers } = await client.call("GET", route, pageOf(name, row), options);
  return { ...data, date: answeredAt(headers) };
};

/** Rows that are read at once. */
const largestPage = 100;
/** Half of that: some size of page then has a whole slice on one page, from any of the first three million rows on. */
const largestSlice = 50;

/** FluentCRM reads by page numbers alone: the size at which one page holds all of these rows, or else the two that do. */
export const pagesHolding = (offset: number, length: number): { size: number; numbers: number[] } => {
  for (let size = length; size <= largestPage; size++)
    if ((offset % size) + length <= size) return { size, numbers: [Math.floor(offset / size) + 1] };
  const first = Math.floor(offset / length) + 1;
  return { size: length, numbers: [first, first + 1] };
};

const readSlice = async <Row>(
  client: FluentClient,
  list: WalkedList<Row>,
  { offset, length, signal }: { offset: number; length: number; signal?: AbortSignal | undefined },
): Promise<Slice<Row>> => {
  const { size, numbers } = pagesHolding(offset, length);
  const found: Slice<Row> = { rows: [], total: null, date: null };
  let start = ((numbers[0] ?? 1) - 1) * size;
  for (const number of numbers) {
    const page = await readPage(client, list, { by: "id", direction: "ASC", number, size, signal });
    if (page.total === null) start = 0;
    found.rows.push(...page.rows);
    found.total = page.total ?? page.rows.length;
    found.date ??= page.date;
    if (page.total === null) break;
  }
  return { ...found, rows: found.rows.slice(offset - start, offset - start + length) };
};

/** One page of all there is, in the order of the ids, which never change. */
export const walkAll = <Row extends { id: number }>(
  client: FluentClient,
  list: WalkedList<Row>,
  { cursor, pageSize, signal }: Omit<ListRequest, "since">,
): Promise<ListPage<Row>> =>
  walkSlices({
    ...{ cursor, pageSize, since: null, changedAt: list.changedAt },
    idOf: ({ id }) => id,
    largestPage: largestSlice,
    read: (offset, length) => readSlice(client, list, { offset, length, signal }),
  });

const Cursor = z.strictObject({
  page: z.int().min(1),
  size: z.int().min(1).max(largestPage),
  startedAt: z.string().nullable(),
  newest: z.string().nullable(),
});

/**
 * What changed since, the latest first: FluentCRM can't be asked from a time on, but sorts by it. What changes meanwhile
 * moves the others back, so they come twice rather than not at all. Tags, lists and deletions move no time.
 */
export const walkChanges = async <Row>(
  client: FluentClient,
  list: WalkedList<Row>,
  { cursor, since, pageSize, signal }: ListRequest & { since: string },
): Promise<ListPage<Row>> => {
  const size = Math.min(Math.max(pageSize, 1), largestPage);
  const at = cursor ? readCursor(Cursor, cursor) : { page: 1, size, startedAt: null, newest: null };
  const order = { by: "updated_at", direction: "DESC", number: at.page, size: at.size } as const;
  const { rows, date } = await readPage(client, list, { ...order, signal });
  const items = rows.filter((row) => (list.changedAt(row) ?? "") >= since);
  const [first] = items;
  const newest = at.newest ?? (first ? list.changedAt(first) : null);
  const startedAt = at.startedAt ?? date;
  const isEnd = items.length < at.size;
  return {
    items,
    nextCursor: isEnd ? null : JSON.stringify({ ...at, page: at.page + 1, startedAt, newest }),
    total: null,
    highWater: highWaterOf({ startedAt, newest }, since),
  };
};
