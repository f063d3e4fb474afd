import type { Locale, NotificationPulse } from "@bizosaas/contracts";
import type { Read } from "../../platform/http/verb.ts";
import { type NotificationRow, toNotification } from "./notification-view.ts";

const text = `
  select unread.count, newest.* from
    (select count(*)::int as count from notification where tenant_id = $1 and user_id = $2 and is_in_app and read_at is null) unread
    left join (
      select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", subject_name as "subjectName", detail, writes,
        created_at as "createdAt", read_at as "readAt"
      from notification where tenant_id = $1 and user_id = $2 and is_in_app and read_at is null order by id desc limit 1
    ) newest on true`;

type PulseRow = { count: number } & (NotificationRow | { id: null });

type Reader = { read: Read; tenantId: string; userId: string; locale: Locale };

export const readPulse = async ({ read, tenantId, userId, locale }: Reader): Promise<NotificationPulse> => {
  const [row] = await read<PulseRow>({ name: "notification-pulse", text, values: [tenantId, userId] });
  if (!row) throw new Error("Counting answered with no row.");
  return { unread: row.count, latest: row.id === null ? null : toNotification(row, locale) };
};
