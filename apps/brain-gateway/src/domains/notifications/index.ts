import { countNotifications } from "./count-notifications.ts";
import { listNotificationPreferences } from "./list-notification-preferences.ts";
import { listNotifications } from "./list-notifications.ts";
import { readAllNotifications } from "./read-all-notifications.ts";
import { readNotification } from "./read-notification.ts";
import { saveNotificationPreferences } from "./save-notification-preferences.ts";
import { watchNotifications } from "./watch-notifications.ts";

export const handlers = {
  list: listNotifications,
  count: countNotifications,
  watch: watchNotifications,
  read: readNotification,
  readAll: readAllNotifications,
  listPreferences: listNotificationPreferences,
  savePreferences: saveNotificationPreferences,
};
export { mailNotifications } from "./mail-notifications.ts";
export { type NewNotification, notify } from "./notify.ts";
export { resolveNotifications } from "./resolve-notifications.ts";
