import { Prisma } from "@bizosaas/db";
import type { ListOrdering } from "../../platform/http/list-order.ts";

const keyPlace = "$key";
const idPlace = "$id";

/** The condition of every page but the first. */
export const isAfter = ({ after, isAfter: write }: ListOrdering): Prisma.Sql => {
  if (!after) return Prisma.sql`true`;
  const [before = "", between = "", end = ""] = write(keyPlace, idPlace).split(/\$key|\$id/);
  return Prisma.sql`${Prisma.raw(before)}${after.key}${Prisma.raw(between)}${after.id}${Prisma.raw(end)}`;
};
