import { AppError } from "@bizosaas/contracts";

type MostWaiting = { perTenant: number; inAll: number };

const mostWaiting: MostWaiting = { perTenant: 50, inAll: 200 };

const busy = () => new AppError("rate_limited", "Too many code steps run at the moment.", { retryAfterSeconds: 2 });

/** At most `size` at a time; tenants that wait take turns, so that one's crowd can't hold the others up. */
export const createTurns = (size: number, most = mostWaiting) => {
  /** In the order in which tenants are next. */
  const waiting = new Map<string, (() => void)[]>();
  let waitingCount = 0;
  let active = 0;
  const enter = (tenantId: string): Promise<void> => {
    if (active < size) {
      active += 1;
      return Promise.resolve();
    }
    const mine = waiting.get(tenantId) ?? [];
    if (mine.length >= most.perTenant || waitingCount >= most.inAll) return Promise.reject(busy());
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.set(tenantId, [...mine, resolve]);
    waitingCount += 1;
    return promise;
  };
  const leave = () => {
    const [next] = waiting;
    if (!next) {
      active -= 1;
      return;
    }
    const [tenantId, [begin, ...later]] = next;
    waiting.delete(tenantId);
    if (later.length > 0) waiting.set(tenantId, later);
    waitingCount -= 1;
    begin?.();
  };
  return {
    take: async <Result>(tenantId: string, work: () => Promise<Result>): Promise<Result> => {
      await enter(tenantId);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
