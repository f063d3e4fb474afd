type TurnOptions = {
  /** How many may wait; who comes beyond that gets `busy`. Without it all may. */
  waiting?: { perTenant: number; inAll: number; busy: () => Error };
  /** How many of one tenant go on at a time, also where there is room for more. */
  perTenant?: number;
};

/** Who goes on, by tenant. */
const createActive = (size: number, perTenant: number) => {
  const counts = new Map<string, number>();
  let inAll = 0;
  const change = (tenantId: string, by: number): void => {
    inAll += by;
    const count = (counts.get(tenantId) ?? 0) + by;
    if (count > 0) counts.set(tenantId, count);
    else counts.delete(tenantId);
  };
  return {
    hasRoom: (tenantId: string) => inAll < size && (counts.get(tenantId) ?? 0) < perTenant,
    enter: (tenantId: string) => change(tenantId, 1),
    leave: (tenantId: string) => change(tenantId, -1),
  };
};

/** At most `size` at a time; tenants that wait take turns, so that one's crowd can't hold the others up. */
export const createTurns = (size: number, { waiting: most, perTenant = size }: TurnOptions = {}) => {
  /** In the order in which tenants are next. */
  const waiting = new Map<string, (() => void)[]>();
  let waitingCount = 0;
  const active = createActive(size, perTenant);
  const enter = (tenantId: string): Promise<void> => {
    if (active.hasRoom(tenantId)) {
      active.enter(tenantId);
      return Promise.resolve();
    }
    const mine = waiting.get(tenantId) ?? [];
    if (most && (mine.length >= most.perTenant || waitingCount >= most.inAll)) return Promise.reject(most.busy());
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.set(tenantId, [...mine, resolve]);
    waitingCount += 1;
    return promise;
  };
  const nextOf = (): string | undefined => {
    for (const tenantId of waiting.keys()) if (active.hasRoom(tenantId)) return tenantId;
    return undefined;
  };
  const leave = (left: string) => {
    active.leave(left);
    const tenantId = nextOf();
    if (tenantId === undefined) return;
    const [begin, ...later] = waiting.get(tenantId) ?? [];
    waiting.delete(tenantId);
    if (later.length > 0) waiting.set(tenantId, later);
    waitingCount -= 1;
    active.enter(tenantId);
    begin?.();
  };
  return {
    /** Whether who comes now goes on at once. */
    hasRoom: active.hasRoom,
    enter,
    /** Ends what `enter` began. */
    leave,
    take: async <Result>(tenantId: string, work: () => Promise<Result>): Promise<Result> => {
      await enter(tenantId);
      try {
        return await work();
      } finally {
        leave(tenantId);
      }
    },
  };
};
