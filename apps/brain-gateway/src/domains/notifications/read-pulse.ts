import type { Locale, NotificationPulse } from "@bizosaas/contracts";
import type { Read } from "../../platform/http/verb.ts";
import { type NotificationRow, toNotification } from "./notification-view.ts";
import { shelf } from "./own-shelf.ts";
import { type PulseRow, pulseText, toPulse } from "./shelf.ts";

const text = pulseText(shelf, "tenant_id = $1 and user_id = $2 and is_in_app");

type Reader = { read: Read; tenantId: string; userId: string; locale: Locale };

export const readPulse = async ({ read, tenantId, userId, locale }: Reader): Promise<NotificationPulse> => {
  const values = [tenantId, userId];
  const [row] = await read<PulseRow<NotificationRow>>({ name: "notification-pulse", text, values });
  return toPulse(row, (newest) => toNotification(newest, locale));
};
