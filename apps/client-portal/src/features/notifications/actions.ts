"use server";

import { portalAction } from "@/portal.ts";

/** The bell and the lists show it at once by themselves. */
export const readNotification = portalAction((gateway) => gateway.notifications.read, { refresh: false });
export const readAllNotifications = portalAction((gateway) => gateway.notifications.readAll);
export const savePreferences = portalAction((gateway) => gateway.notifications.savePreferences);
