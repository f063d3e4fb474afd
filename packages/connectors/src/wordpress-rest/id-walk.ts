import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { isBodyTooLarge } from "../kit/egress/index.ts";
import type { ListPage } from "../kit/resource.ts";
import type { RestClient } from "./rest-client.ts";

const Cursor = z.object({
  offset: z.int().min(0),
  lastId: z.int().min(0),
  startedAt: z.string().nullable(),
  newest: z.string().nullable(),
});
type Cursor = z.infer<typeof Cursor>;

/** Reads a cursor back; what doesn't parse is the caller's mistake. */
export const readCursor = <Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> => {
  try {
    return schema.parse(JSON.parse(cursor));
  } catch (cause) {
    throw new AppError("invalid_input", "This cursor isn't one that this list gave.", { cause });
  }
};

export type Walk<Row> = {
  route: string;
  query: Record<string, string | number | undefined>;
  row: z.ZodType<Row>;
  idOf(row: Row): number;
  /** ISO in UTC, or null where rows carry no time. */
  changedAt(row: Row): string | null;
  cursor: string | null;
  since: string | null;
  /** How the API asks for what was changed after a time; WordPress's own way unless said otherwise. */
  sinceQuery?: (since: string) => Record<string, string>;
  pageSize: number;
  signal?: AbortSignal | undefined;
};

/** Rows from a place on; `date` is the time of the answer, in UTC. */
export type Slice<Row> = { rows: Row[]; total: number | null; date: string | null };

/** A walk over a list whose rows can be read from any place on, by the order of their ids. */
export type SliceWalk<Row> = Pick<Walk<Row>, "idOf" | "changedAt" | "cursor" | "since" | "pageSize"> & {
  /** How many rows can be read at once; a hundred unless said otherwise. */
  largestPage?: number;
  read(offset: number, size: number): Promise<Slice<Row>>;
};

const largestOfWordPress = 100;
const maxStepsBack = 3;
/** A save may become visible a little after the time it carries. */
const settleMs = 10_000;

/** When an answer left the site, in UTC. */
export const answeredAt = (headers: Headers): string | null => {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? null : new Date(date).toISOString();
};

const readSlice = async <Row>(client: RestClient, walk: Walk<Row>, offset: number, size: number) => {
  const { since, sinceQuery = (after: string) => ({ modified_after: after }) } = walk;
  const query = { ...walk.query, orderby: "id", order: "asc", offset, per_page: size };
  const options = { query: { ...query, ...(since !== null && sinceQuery(since)) }, signal: walk.signal };
  const { data, headers } = await client.call("GET", walk.route, z.array(walk.row), options);
  const total = headers.get("x-wp-total");
  return {
    rows: data,
    total: total === null ? null : Number(total),
    date: answeredAt(headers),
  } satisfies Slice<Row>;
};

/** From where the next walk reads: the latest change that was seen, unless it is so fresh that others may join it. */
export const highWaterOf = (
  { startedAt, newest }: Pick<Cursor, "startedAt" | "newest">,
  since: string | null,
): string | null => {
  if (newest === null) return since;
  const settled = startedAt === null ? newest : new Date(Date.parse(startedAt) - settleMs).toISOString();
  const mark = newest < settled ? newest : settled;
  return since !== null && since > mark ? since : mark;
};

/**
 * One page of a walk in the order of ids, which never change. Each slice begins with the last row of the one before;
 * if that row isn't there, rows before it went away and the walk steps back, so that none is skipped. Holes are normal:
 * WordPress counts rows that it then hides from this user.
 */
export const walkSlices = async <Row>(walk: SliceWalk<Row>): Promise<ListPage<Row>> => {
  const { largestPage = largestOfWordPress } = walk;
  const at: Cursor = walk.cursor
    ? readCursor(Cursor, walk.cursor)
    : { offset: 0, lastId: 0, startedAt: null, newest: null };
  let size = Math.min(Math.max(walk.pageSize + (at.lastId > 0 ? 1 : 0), 2), largestPage);
  const from = Math.max(0, at.offset - 1);
  let slice: Slice<Row> | null = null;
  while (slice === null) {
    slice = await walk.read(from, size).catch((error: unknown) => {
      if (!isBodyTooLarge(error) || size <= 2) throw error;
      size = Math.max(2, Math.floor(size / 2));
      return null;
    });
  }
  const seen = new Map(slice.rows.map((row) => [walk.idOf(row), row]));
  const isAnchored = (rows: Row[]) => rows.some((row) => walk.idOf(row) <= at.lastId);
  let rows = slice.rows;
  for (let back = from, steps = 0; at.lastId > 0 && back > 0 && steps < maxStepsBack && !isAnchored(rows); steps++) {
    back = Math.max(0, back - (size - 1));
    rows = (await walk.read(back, size)).rows;
    for (const row of rows) seen.set(walk.idOf(row), row);
  }
  const ids = [...seen.keys()].filter((id) => id > at.lastId).sort((one, other) => one - other);
  const items = ids.flatMap((id) => seen.get(id) ?? []);
  const times = items.map(walk.changedAt).filter((time) => time !== null);
  const next: Cursor = {
    offset: from + size,
    lastId: ids.at(-1) ?? at.lastId,
    startedAt: at.startedAt ?? slice.date,
    newest: [...times, ...(at.newest ? [at.newest] : [])].sort().at(-1) ?? null,
  };
  const isEnd = slice.total === null ? slice.rows.length < size : next.offset >= slice.total;
  return {
    items,
    nextCursor: isEnd ? null : JSON.stringify(next),
    total: slice.total,
    highWater: highWaterOf(next, walk.since),
  };
};

/** The same over one of WordPress's own lists, or of a plugin that has its parameters. */
export const walkById = <Row>(client: RestClient, walk: Walk<Row>): Promise<ListPage<Row>> =>
  walkSlices({ ...walk, read: (offset, size) => readSlice(client, walk, offset, size) });
