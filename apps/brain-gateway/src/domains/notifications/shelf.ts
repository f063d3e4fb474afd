import { Prisma } from "@bizosaas/db";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { notFound } from "../../platform/http/verb.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";

/** Where notifications are kept: an organization's or the platform's. The bell works alike in both. */
export type Shelf = {
  table: "notification" | "platform_notification";
  /** What its rows hold beyond what all do. */
  extra: string;
};

/** What every row holds. */
export type ShelfRow = {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string;
  detail: string;
  createdAt: Date;
  readAt: Date | null;
};

const columnsOf = ({ extra }: Shelf): string =>
  `id, kind, subject_kind as "subjectKind", subject_id as "subjectId", subject_name as "subjectName", detail,
   created_at as "createdAt", read_at as "readAt", ${extra}`;

/** Of one person, by a condition that says whose and which they may see. */
export type OwnShelf = Shelf & { own: Prisma.Sql };

type Wanted = { cursor?: string | undefined; limit: number; state: "all" | "unread"; kind?: string | undefined };

/** One page, newest first. */
export const listShelf = async <Row extends ShelfRow, Item>(
  tx: Pick<Tx, "$queryRaw">,
  shelf: OwnShelf,
  { cursor, limit, state, kind }: Wanted,
  view: (row: Row) => Item,
) => {
  const after = decodeCursor(cursor);
  const conditions = [shelf.own];
  if (after) conditions.push(Prisma.sql`id < ${after.id}::uuid`);
  if (state === "unread") conditions.push(Prisma.sql`read_at is null`);
  if (kind) conditions.push(Prisma.sql`kind = ${kind}`);
  const rows = await tx.$queryRaw<Row[]>`
    select ${Prisma.raw(columnsOf(shelf))} from ${Prisma.raw(shelf.table)}
    where ${Prisma.join(conditions, " and ")} order by id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.createdAt, row.id], view);
};

/** Marks one read, however often: the row, and whether it was unread until now. */
export const readOnShelf = async <Row extends ShelfRow>(
  tx: Pick<Tx, "$queryRaw" | "$executeRaw">,
  shelf: OwnShelf,
  id: string,
): Promise<{ row: Row; isNew: boolean }> => {
  const table = Prisma.raw(shelf.table);
  const count = await tx.$executeRaw`
    update ${table} set read_at = now() where ${shelf.own} and id = ${id}::uuid and read_at is null`;
  const [row] = await tx.$queryRaw<Row[]>`
    select ${Prisma.raw(columnsOf(shelf))} from ${table} where ${shelf.own} and id = ${id}::uuid`;
  if (!row) throw notFound("notification");
  return { row, isNew: count > 0 };
};

/** How many were unread. */
export const readAllOnShelf = (tx: Pick<Tx, "$executeRaw">, shelf: OwnShelf): Promise<number> =>
  tx.$executeRaw`update ${Prisma.raw(shelf.table)} set read_at = now() where ${shelf.own} and read_at is null`;

/** The bell's one statement; `own` takes its values as `$1` and on. */
export const pulseText = (shelf: Shelf, own: string): string => `
  select unread.count, newest.* from
    (select count(*)::int as count from ${shelf.table} where ${own} and read_at is null) unread
    left join (
      select ${columnsOf(shelf)} from ${shelf.table} where ${own} and read_at is null order by id desc limit 1
    ) newest on true`;

export type PulseRow<Row extends ShelfRow> = { count: number } & (Row | { id: null });

export const toPulse = <Row extends ShelfRow, Item>(row: PulseRow<Row> | undefined, view: (row: Row) => Item) => {
  if (!row) throw new Error("Counting answered with no row.");
  return { unread: row.count, latest: row.id === null ? null : view(row) };
};
