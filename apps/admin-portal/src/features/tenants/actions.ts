"use server";

import { portalAction } from "@/portal.ts";

export const enterTenant = portalAction((gateway) => gateway.platform.enterTenant, { refresh: false });
