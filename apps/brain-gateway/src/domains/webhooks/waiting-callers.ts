import { AppError } from "@bizosaas/contracts";

/** Each holds a connection and nothing else; far beyond what one organization's senders keep open. */
const maxCallers = { perTenant: 200, inAll: 2000 };

/** Counts the callers that wait for a workflow's answer. One too many is refused before anything is stored. */
export const createWaitingCallers = (most = maxCallers) => {
  const counts = new Map<string, number>();
  let all = 0;
  const leave = (tenantId: string) => {
    const left = (counts.get(tenantId) ?? 1) - 1;
    all -= 1;
    if (left > 0) counts.set(tenantId, left);
    else counts.delete(tenantId);
  };
  return {
    /** Answers how to leave again. */
    enter: (tenantId: string): (() => void) => {
      const waiting = counts.get(tenantId) ?? 0;
      if (waiting >= most.perTenant || all >= most.inAll) {
        const sentence = "Too many callers wait for this organization's workflows. Send this delivery again later.";
        throw new AppError("rate_limited", sentence, { retryAfterSeconds: 5 });
      }
      all += 1;
      counts.set(tenantId, waiting + 1);
      return () => leave(tenantId);
    },
  };
};
