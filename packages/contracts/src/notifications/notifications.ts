import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Timestamp } from "../shared/primitives.ts";
import { notificationKinds } from "./notification-kinds.ts";

/** What people are told of. A portal says each kind in its reader's language. */
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What a notification opens. `name` is the thing's own: a workflow's, a person's. */
export const NotificationSubject = z.object({
  kind: z.enum(["approval", "run", "connection", "invitation", "member", "export"]),
  id: Id,
  name: z.string(),
});
export type NotificationSubject = z.infer<typeof NotificationSubject>;

export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  subject: NotificationSubject,
  /** Which writes are asked for, in the reader's language, and a vendor's or a person's own words. Empty where there are none. */
  detail: z.string(),
  createdAt: Timestamp,
  readAt: Timestamp.nullable(),
});
export type Notification = z.infer<typeof Notification>;

export const UnreadCount = z.object({ unread: z.int() });

/** The bell: how many are unread, and the newest of them. */
export const NotificationPulse = UnreadCount.extend({ latest: Notification.nullable() });
export type NotificationPulse = z.infer<typeof NotificationPulse>;

export const NotificationPreference = z.object({ kind: NotificationKind, isInApp: z.boolean(), isEmail: z.boolean() });
export type NotificationPreference = z.infer<typeof NotificationPreference>;
export const NotificationChoice = z.strictObject({
  kind: NotificationKind,
  isInApp: z.boolean().optional(),
  isEmail: z.boolean().optional(),
});
export type NotificationChoice = z.infer<typeof NotificationChoice>;

const path = "/v1/notifications";
const shared = { tag: "Notifications", can: "organization:read" } as const;

export const listNotifications = operation({
  ...shared,
  method: "GET",
  path,
  summary: "What this person was told, newest first",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    state: z.enum(["all", "unread"]).default("all"),
    kind: NotificationKind.optional(),
  }),
  output: pageOf(Notification),
});
export const countNotifications = operation({
  ...shared,
  method: "GET",
  path: `${path}/unread`,
  summary: "How many of this person's notifications are unread",
  effect: "read",
  input: z.strictObject({}),
  output: UnreadCount,
});
export const watchNotifications = operation({
  ...shared,
  method: "GET",
  path: `${path}/watch`,
  summary: "The unread count as it changes (server-sent events)",
  effect: "read",
  input: z.strictObject({}),
  output: eventIterator(NotificationPulse),
});
export const readNotification = operation({
  ...shared,
  method: "POST",
  path: `${path}/{notificationId}/read`,
  summary: "Mark one notification read",
  effect: "write",
  audit: "notification.read",
  input: z.strictObject({ notificationId: Id }),
  output: Notification,
});
export const readAllNotifications = operation({
  ...shared,
  method: "POST",
  path: `${path}/read-all`,
  summary: "Mark all of this person's notifications read",
  effect: "write",
  audit: "notification.read_all",
  input: z.strictObject({}),
  output: UnreadCount,
});
export const listNotificationPreferences = operation({
  ...shared,
  method: "GET",
  path: `${path}/preferences`,
  summary: "What this person wants to be told",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(NotificationPreference) }),
});
/** Kinds and ways that are left out stay as they are. */
export const saveNotificationPreferences = operation({
  ...shared,
  method: "PUT",
  path: `${path}/preferences`,
  summary: "Choose what to be told",
  effect: "write",
  audit: "notification.choose",
  input: z.strictObject({ items: z.array(NotificationChoice).max(NotificationKind.options.length) }),
  output: z.object({ items: z.array(NotificationPreference) }),
});

export const notificationsContract = {
  list: listNotifications,
  count: countNotifications,
  watch: watchNotifications,
  read: readNotification,
  readAll: readAllNotifications,
  listPreferences: listNotificationPreferences,
  savePreferences: saveNotificationPreferences,
};
