import { Notification } from "@bizosaas/contracts";

export type NotificationRow = {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string;
  detail: string;
  createdAt: Date;
  readAt: Date | null;
};

export const toNotification = (row: NotificationRow): Notification =>
  Notification.parse({
    id: row.id,
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    detail: row.detail,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  });
