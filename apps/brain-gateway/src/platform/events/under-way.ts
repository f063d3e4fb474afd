type Standing = { status: string; startedAt: Date };

/** Of all such work, whatever it calls its statuses. */
export const underWayStatuses: string[] = ["queued", "running", "working"];
/** For what a process does once its time is up, before it writes the end. */
const graceMs = 30_000;

/**
 * Work outside any request that nobody takes up again: a worker that died says nothing, so what has no end well after its
 * time was up counts as broken off.
 */
export const underWayWithin = (seconds: number) => {
  const staleMs = seconds * 1000 + graceMs;
  return {
    staleMs,
    isUnderWay: ({ status, startedAt }: Standing, now: Date): boolean =>
      underWayStatuses.includes(status) && now.getTime() - startedAt.getTime() < staleMs,
  };
};
