import { type Locale, Notification } from "@bizosaas/contracts";
import { spokenDetail } from "./name-writes.ts";
import type { ShelfRow } from "./shelf.ts";

export type NotificationRow = ShelfRow & { writes: unknown };

/** What every notification shows of its row. */
export const viewOf = (row: ShelfRow) => ({
  id: row.id,
  kind: row.kind,
  subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
  detail: row.detail,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});

/** In the language of whoever reads it. */
export const toNotification = (row: NotificationRow, locale: Locale): Notification =>
  Notification.parse({ ...viewOf(row), detail: spokenDetail(row, locale) });
