"use server";

import { portalAction } from "@/portal.ts";

export const cancelRun = portalAction((gateway) => gateway.runs.cancel);
export const pauseRun = portalAction((gateway) => gateway.runs.pause);
export const resumeRun = portalAction((gateway) => gateway.runs.resume);
export const retryRun = portalAction((gateway) => gateway.runs.retry);
/** For one after another: the page is read anew once, at the end. */
export const cancelRunOfMany = portalAction((gateway) => gateway.runs.cancel, { refresh: false });
export const retryRunOfMany = portalAction((gateway) => gateway.runs.retry, { refresh: false });
export const undoReceipt = portalAction((gateway) => gateway.receipts.undo);
