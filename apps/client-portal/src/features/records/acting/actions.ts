"use server";

import { portalAction } from "@/portal.ts";

export const performAction = portalAction((gateway) => gateway.actions.perform);
