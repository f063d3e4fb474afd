import { AppError } from "@bizosaas/contracts";
import { z } from "zod";

const Keyset = z.tuple([z.iso.datetime(), z.uuid()]);

/** A keyset cursor: the sort time and the id of the last row shown. Opaque to callers. */
export const encodeCursor = (at: Date | string, id: string): string =>
  Buffer.from(JSON.stringify([at, id])).toString("base64url");

/** What a cursor holds, if it has the shape; `invalid_input` for one that was not made here. */
export const readCursor = <Shape>(shape: z.ZodType<Shape>, cursor: string): Shape => {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("invalid_input", "This page link is not valid any more. Start again from the first page.", {
      fields: [{ path: "cursor", message: "Not a cursor of this list." }],
      cause,
    });
  }
};

/** Null without a cursor. */
export const decodeCursor = (cursor: string | undefined): { at: string; id: string } | null => {
  if (cursor === undefined) return null;
  const [at, id] = readCursor(Keyset, cursor);
  return { at, id };
};

/** Cuts `rows` (fetched with `limit + 1`) to a page. */
export const toPage = <Row, Item>(
  rows: Row[],
  limit: number,
  key: (row: Row) => [Date | string, string],
  view: (row: Row) => Item,
) => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(...key(last)) : null,
  };
};
