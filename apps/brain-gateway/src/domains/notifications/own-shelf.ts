import { Prisma } from "@bizosaas/db";
import type { OwnShelf, Shelf } from "./shelf.ts";

export const shelf: Shelf = { table: "notification", extra: "writes" };

/** What this person sees in this organization; whoever wants a kind by e-mail alone has rows that the bell leaves out. */
export const ownShelf = (tenantId: string, userId: string): OwnShelf => ({
  ...shelf,
  own: Prisma.sql`tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid and is_in_app`,
});
