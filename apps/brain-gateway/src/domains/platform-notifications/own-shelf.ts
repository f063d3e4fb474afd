import { PlatformNotification } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { type OwnShelf, type Shelf, type ShelfRow, viewOf } from "../notifications/index.ts";

export const shelf: Shelf = { table: "platform_notification", extra: 'ended_at as "endedAt"' };

export const ownShelf = (userId: string): OwnShelf => ({ ...shelf, own: Prisma.sql`user_id = ${userId}::uuid` });

export type PlatformNotificationRow = ShelfRow & { endedAt: Date | null };

export const toPlatformNotification = (row: PlatformNotificationRow): PlatformNotification =>
  PlatformNotification.parse({ ...viewOf(row), endedAt: row.endedAt?.toISOString() ?? null });
