"use server";

import { portalAction } from "@/portal.ts";

export const restoreVersion = portalAction((gateway) => gateway.workflows.restoreVersion);
