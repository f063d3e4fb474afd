"use server";

import { portalAction } from "@/portal.ts";

export const performAction = portalAction((gateway) => gateway.actions.perform);
/** Before something is written over: what the record holds at this moment. */
export const readRecord = portalAction((gateway) => gateway.resources.get);
