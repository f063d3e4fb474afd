import { undoReceipt } from "./undo-receipt.ts";

export const handlers = { undo: undoReceipt };
export { keepWritten, type Written } from "./keep-written.ts";
export { receiptById, receiptsOfRun, receiptsOfTest } from "./receipt-view.ts";
export { recordOfReceipt, writesOf } from "./writes-of.ts";
