import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@bizosaas/contracts";
import type { Egress, EgressOptions } from "./egress/index.ts";

/** What a vendor lets one account or key do. */
export type RateLimit = { calls: number; perSeconds: number };

export type Bucket = {
  /** Counts a call, and answers in how many milliseconds it may leave. */
  reserve(nowMs: number): number;
};

/** A full bucket lets `calls` through at once, and fills again evenly. */
export const createBucket = ({ calls, perSeconds }: RateLimit): Bucket => {
  const perMs = calls / (perSeconds * 1000);
  let [left, at] = [calls, 0];
  return {
    reserve: (nowMs) => {
      left = Math.min(calls, left + Math.max(0, nowMs - at) * perMs) - 1;
      at = Math.max(at, nowMs);
      return left >= 0 ? 0 : Math.ceil(-left / perMs);
    },
  };
};

/** Longer than this nobody waits inside a call: whoever asked tries again later. */
const longestWaitMs = 20_000;

/** Spreads calls as the vendor wants them, before it has to refuse any. */
export const throttledEgress = (egress: Egress, bucket: Bucket, vendor: string): Egress => {
  const inTurn = async ({ signal }: Pick<EgressOptions, "signal">) => {
    const waitMs = bucket.reserve(Date.now());
    if (waitMs > longestWaitMs) {
      const seconds = Math.ceil(waitMs / 1000);
      const message = `${vendor} is asked too much at once. Try again in ${seconds} seconds.`;
      throw new AppError("rate_limited", message, { retryAfterSeconds: seconds });
    }
    if (waitMs > 0) await pause(waitMs, undefined, signal ? { signal } : {});
  };
  return {
    fetch: async (url, options) => {
      await inTurn(options);
      return egress.fetch(url, options);
    },
    open: async (url, options) => {
      await inTurn(options);
      return egress.open(url, options);
    },
    asFetch: (options) => {
      const plain = egress.asFetch(options);
      return async (input, init) => {
        await inTurn({ signal: init?.signal ?? undefined });
        return plain(input, init);
      };
    },
    close: () => Promise.resolve(),
  };
};
