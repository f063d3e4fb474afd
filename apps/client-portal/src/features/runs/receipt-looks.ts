/** How each state of a write looks in a timeline. */
export const receiptLooks = {
  started: "warning",
  succeeded: "succeeded",
  failed: "failed",
  undone: "skipped",
} as const;
