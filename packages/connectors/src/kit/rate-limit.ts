import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@bizosaas/contracts";
import type { Egress, EgressOptions } from "./egress/index.ts";

/** What a vendor lets one account or key do: so many calls in any stretch of so many seconds. */
export type RateLimit = { calls: number; perSeconds: number };

export type Bucket = {
  /** In how many milliseconds a call may leave. It counts, unless that is more than `longestMs`. */
  reserve(nowMs: number, longestMs?: number): number;
};

/** The share of a vendor's limit that may leave at once. */
const burstShare = 0.2;

/** Lets a burst through at once and the rest evenly; the two together stay within the limit in every stretch of time. */
export const createBucket = ({ calls, perSeconds }: RateLimit): Bucket => {
  const burst = Math.max(1, Math.floor(calls * burstShare));
  const perMs = (calls - burst + 1) / (perSeconds * 1000);
  let [left, at] = [burst, 0];
  return {
    reserve: (nowMs, longestMs = Number.POSITIVE_INFINITY) => {
      left = Math.min(burst, left + Math.max(0, nowMs - at) * perMs);
      at = Math.max(at, nowMs);
      const waitMs = left >= 1 ? 0 : Math.ceil((1 - left) / perMs);
      if (waitMs <= longestMs) left -= 1;
      return waitMs;
    },
  };
};

/** Longer than this nobody waits inside a call: whoever asked tries again later. */
const longestWaitMs = 20_000;

/** Waits until a call may leave. */
export const takeTurn = async (bucket: Bucket, vendor: string, signal?: AbortSignal): Promise<void> => {
  const waitMs = bucket.reserve(Date.now(), longestWaitMs);
  if (waitMs > longestWaitMs) {
    const seconds = Math.ceil(waitMs / 1000);
    const message = `${vendor} is asked too much at once. Try again in ${seconds} seconds.`;
    throw new AppError("rate_limited", message, { retryAfterSeconds: seconds });
  }
  if (waitMs > 0) await pause(waitMs, undefined, signal ? { signal } : {});
};

/** Spreads calls as the vendor wants them, before it has to refuse any. */
export const throttledEgress = (egress: Egress, bucket: Bucket, vendor: string): Egress => {
  const inTurn = ({ signal }: Pick<EgressOptions, "signal">) => takeTurn(bucket, vendor, signal);
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
