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
export { followPulse } from "./follow-pulse.ts";
export { mailNotifications } from "./mail-notifications.ts";
export { spokenDetail } from "./name-writes.ts";
export { viewOf } from "./notification-view.ts";
export { type NewNotification, notify } from "./notify.ts";
export { pruneNotifications } from "./prune-notifications.ts";
export { resolveNotifications } from "./resolve-notifications.ts";
export { shorten } from "./rules.ts";
export {
  listShelf,
  type OwnShelf,
  type PulseRow,
  pulseText,
  readAllOnShelf,
  readOnShelf,
  type Shelf,
  type ShelfRow,
  toPulse,
} from "./shelf.ts";
export { findSlackConnection } from "./slack-connection.ts";
