import { poll } from "./poll.ts";

type CountOptions = { wanted: number; stillMs: number };

/** Counts until there are as many as wanted, or until there have been no more for so long. Answers how many there are. */
export const countUntil = async ({ wanted, stillMs }: CountOptions, count: () => Promise<number>): Promise<number> => {
  const last = { count: -1, at: 0 };
  await poll({ what: "Their count", timeoutMs: Number.POSITIVE_INFINITY, everyMs: 250 }, async () => {
    const found = await count();
    if (found !== last.count) Object.assign(last, { count: found, at: performance.now() });
    return found === wanted || performance.now() - last.at > stillMs;
  });
  return last.count;
};
