"use server";

import { portalAction } from "@/portal.ts";

export const revokeSession = portalAction((gateway) => gateway.account.revokeSession);
