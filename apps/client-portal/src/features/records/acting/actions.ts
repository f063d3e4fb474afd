"use server";

import { portalAction } from "@/portal.ts";

export const performAction = portalAction((gateway) => gateway.actions.perform);
/** By a part of their names, for a field that names one. */
export const findRecords = portalAction((gateway) => gateway.resources.list, { refresh: false });
/** Before something is written over: what the record holds at this moment. */
export const readRecord = portalAction((gateway) => gateway.resources.get);
