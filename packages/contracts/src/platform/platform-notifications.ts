import { z } from "zod";
import { notificationOf, notificationOperations, pulseOf } from "../notifications/notification-operations.ts";
import { Timestamp } from "../shared/primitives.ts";
import { platformNotificationKinds } from "./platform-notification-kinds.ts";

/** What operators are told of. A portal says each kind in its reader's language. */
export const PlatformNotificationKind = z.enum(platformNotificationKinds);
export type PlatformNotificationKind = z.infer<typeof PlatformNotificationKind>;

/** What a notification opens. `id` is the thing's own: a part's or a worker's name, a topic of the outbox, a tenant's id. */
export const PlatformNotificationSubject = z.object({
  kind: z.enum(["part", "worker", "topic", "mails", "tenant"]),
  id: z.string(),
  name: z.string(),
});
export type PlatformNotificationSubject = z.infer<typeof PlatformNotificationSubject>;

export const PlatformNotification = notificationOf(PlatformNotificationKind, PlatformNotificationSubject).extend({
  /** When what it tells of was over; null while it lasts, and for what just happened. */
  endedAt: Timestamp.nullable(),
});
export type PlatformNotification = z.infer<typeof PlatformNotification>;

export const PlatformNotificationPulse = pulseOf(PlatformNotification);
export type PlatformNotificationPulse = z.infer<typeof PlatformNotificationPulse>;

export const platformNotificationsContract = notificationOperations({
  ...{ path: "/v1/platform/notifications", tag: "Platform", can: "platform:read" },
  ...{ kind: PlatformNotificationKind, told: PlatformNotification },
  audits: { read: "platform_notification.read", readAll: "platform_notification.read_all" },
});
