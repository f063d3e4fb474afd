"use server";

import { portalAction } from "@/portal.ts";

export const cancelRun = portalAction((gateway) => gateway.runs.cancel);
/** For one after another: the page is read anew once, at the end. */
export const cancelRunOfMany = portalAction((gateway) => gateway.runs.cancel, { refresh: false });
export const undoReceipt = portalAction((gateway) => gateway.receipts.undo);
