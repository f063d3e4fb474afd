import { undoReceipt } from "./undo-receipt.ts";

export const handlers = { undo: undoReceipt };
export { keepUnread, keepWritten, type Target, type Written } from "./keep-written.ts";
export { type ReceiptReader, receiptById, receiptsOfRun, receiptsOfTest } from "./receipt-view.ts";
export { recordOfReceipt, writesOf } from "./writes-of.ts";
