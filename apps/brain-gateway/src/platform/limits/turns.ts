type TurnOptions = {
  /** How many may wait; who comes beyond that gets `busy`. Without it all may. */
  waiting?: { perTenant: number; inAll: number; busy: () => Error };
};

/** At most `size` at a time; tenants that wait take turns, so that one's crowd can't hold the others up. */
export const createTurns = (size: number, { waiting: most }: TurnOptions = {}) => {
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
    if (most && (mine.length >= most.perTenant || waitingCount >= most.inAll)) return Promise.reject(most.busy());
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
