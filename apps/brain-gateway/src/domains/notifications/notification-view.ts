import { type Locale, Notification } from "@bizosaas/contracts";
import { spokenDetail } from "./name-writes.ts";

export type NotificationRow = {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string;
  detail: string;
  writes: unknown;
  createdAt: Date;
  readAt: Date | null;
};

/** In the language of whoever reads it. */
export const toNotification = (row: NotificationRow, locale: Locale): Notification =>
  Notification.parse({
    id: row.id,
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    detail: spokenDetail(row, locale),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  });
