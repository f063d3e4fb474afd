"use server";

import { portalAction } from "@/portal.ts";

export const cancelRun = portalAction((gateway) => gateway.runs.cancel);
export const undoReceipt = portalAction((gateway) => gateway.receipts.undo);
