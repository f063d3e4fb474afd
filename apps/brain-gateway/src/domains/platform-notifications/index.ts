import { countPlatformNotifications } from "./count-platform-notifications.ts";
import { listPlatformNotifications } from "./list-platform-notifications.ts";
import { readAllPlatformNotifications } from "./read-all-platform-notifications.ts";
import { readPlatformNotification } from "./read-platform-notification.ts";
import { watchPlatformNotifications } from "./watch-platform-notifications.ts";

export const handlers = {
  list: listPlatformNotifications,
  count: countPlatformNotifications,
  watch: watchPlatformNotifications,
  read: readPlatformNotification,
  readAll: readAllPlatformNotifications,
};
export { forgetTenant } from "./forget-tenant.ts";
export { tellOfTenant } from "./tell-of-tenant.ts";
export { tellOperators } from "./tell-operators.ts";
export { watchPlatform } from "./watch-platform.ts";
