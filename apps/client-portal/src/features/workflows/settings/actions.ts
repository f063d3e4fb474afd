"use server";

import { portalAction } from "@/portal.ts";

export const changeSettings = portalAction((gateway) => gateway.workflowSettings.change);
