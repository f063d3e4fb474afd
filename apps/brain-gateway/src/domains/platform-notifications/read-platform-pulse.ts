import type { PlatformNotificationPulse } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { type PulseRow, pulseText, toPulse } from "../notifications/index.ts";
import { type PlatformNotificationRow, shelf, toPlatformNotification } from "./own-shelf.ts";

const text = pulseText(shelf, "user_id = $1");

export const readPlatformPulse = async ({ db }: Services, userId: string): Promise<PlatformNotificationPulse> => {
  const statement = { name: "platform-notification-pulse", text, values: [userId] };
  const [row] = await db.asPlatform<PulseRow<PlatformNotificationRow>>(statement);
  return toPulse(row, toPlatformNotification);
};
