"use server";

import { portalAction } from "@/portal.ts";

/** The bell and the lists show it at once by themselves. */
export const readNotification = portalAction((gateway) => gateway.platformNotifications.read, { refresh: false });
export const readAllNotifications = portalAction((gateway) => gateway.platformNotifications.readAll);
