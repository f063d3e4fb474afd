import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id } from "../shared/primitives.ts";
import { notificationKinds } from "./notification-kinds.ts";
import { notificationOf, notificationOperations, pulseOf } from "./notification-operations.ts";

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

export const Notification = notificationOf(NotificationKind, NotificationSubject);
export type Notification = z.infer<typeof Notification>;

export const NotificationPulse = pulseOf(Notification);
export type NotificationPulse = z.infer<typeof NotificationPulse>;

export const NotificationPreference = z.object({
  kind: NotificationKind,
  isInApp: z.boolean(),
  isEmail: z.boolean(),
  /** Kept also while the organization has no Slack; nothing is sent there then. */
  isSlack: z.boolean(),
});
export type NotificationPreference = z.infer<typeof NotificationPreference>;
export const NotificationChoice = z.strictObject({
  kind: NotificationKind,
  isInApp: z.boolean().optional(),
  isEmail: z.boolean().optional(),
  isSlack: z.boolean().optional(),
});
export type NotificationChoice = z.infer<typeof NotificationChoice>;

const NotificationPreferences = z.object({
  items: z.array(NotificationPreference),
  hasSlack: z.boolean().describe("Whether the organization has a connection to Slack that can tell people."),
});

const path = "/v1/notifications";
const shared = { tag: "Notifications", can: "organization:read" } as const;

export const listNotificationPreferences = operation({
  ...shared,
  method: "GET",
  path: `${path}/preferences`,
  summary: "What this person wants to be told",
  effect: "read",
  input: z.strictObject({}),
  output: NotificationPreferences,
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
  output: NotificationPreferences,
});

export const notificationsContract = {
  ...notificationOperations({
    ...{ ...shared, path, kind: NotificationKind, told: Notification },
    audits: { read: "notification.read", readAll: "notification.read_all" },
  }),
  listPreferences: listNotificationPreferences,
  savePreferences: saveNotificationPreferences,
};
