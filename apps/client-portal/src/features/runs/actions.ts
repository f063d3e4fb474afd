"use server";

import { portalAction } from "@/portal.ts";

export const cancelRun = portalAction((gateway) => gateway.runs.cancel);
export const pauseRun = portalAction((gateway) => gateway.runs.pause);
export const resumeRun = portalAction((gateway) => gateway.runs.resume);
export const retryRun = portalAction((gateway) => gateway.runs.retry);
export const readRuns = portalAction((gateway) => gateway.runs.list);
/** For one after another: the page is read anew once, at the end. */
export const pauseRunOfMany = portalAction((gateway) => gateway.runs.pause, { refresh: false });
export const resumeRunOfMany = portalAction((gateway) => gateway.runs.resume, { refresh: false });
export const cancelRunOfMany = portalAction((gateway) => gateway.runs.cancel, { refresh: false });
export const retryRunOfMany = portalAction((gateway) => gateway.runs.retry, { refresh: false });
/** The caller sees to what is shown then: the page may be of what the write had made. */
export const takeBackReceipt = portalAction((gateway) => gateway.receipts.undo, { refresh: false });
export const undoReceipt = portalAction((gateway) => gateway.receipts.undo);
