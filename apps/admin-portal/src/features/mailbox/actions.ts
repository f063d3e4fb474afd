"use server";

import { portalAction } from "@/portal.ts";

export const readMail = portalAction((gateway) => gateway.mails.read, { refresh: false });
