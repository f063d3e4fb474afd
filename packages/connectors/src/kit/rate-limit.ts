import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Egress, EgressOptions, WebFetch } from "./egress/index.ts";

/** So many calls in any stretch of so many seconds. */
export type CallLimit = { calls: number; perSeconds: number };

/** Of some paths; with `each`, apart for each value of that field in what is sent, such as a channel. */
type PartLimit = CallLimit & { path: RegExp; each?: string };

/** What a vendor lets one account or key do; `within` are tighter limits of some of its paths, which count in the whole as well. */
export type RateLimit = CallLimit & { within?: readonly PartLimit[] };

export type Bucket = {
  /** In how many milliseconds a call may leave. It counts, unless that is more than `longestMs`. */
  reserve(nowMs: number, longestMs?: number): number;
};

/** The share of a vendor's limit that may leave at once. */
const burstShare = 0.2;

/** Lets a burst through at once and the rest evenly; the two together stay within the limit in every stretch of time. */
export const createBucket = ({ calls, perSeconds }: CallLimit): Bucket => {
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
const takeTurn = async (bucket: Bucket, vendor: string, signal?: AbortSignal): Promise<void> => {
  const waitMs = bucket.reserve(Date.now(), longestWaitMs);
  if (waitMs > longestWaitMs) {
    const seconds = Math.ceil(waitMs / 1000);
    const message = `${vendor} is asked too much at once. Try again in ${seconds} seconds.`;
    throw new AppError("rate_limited", message, { retryAfterSeconds: seconds });
  }
  if (waitMs > 0) await pause(waitMs, undefined, signal ? { signal } : {});
};

/** The buckets that a call to an address draws from, the tighter one first. */
export type Throttle = (url: string | URL, body?: EgressOptions["body"]) => readonly Bucket[];

const Fields = z.record(z.string(), z.unknown());

const fieldOf = (body: EgressOptions["body"], name: string): string => {
  if (typeof body !== "string") return "";
  try {
    return String(Fields.parse(JSON.parse(body))[name] ?? "");
  } catch {
    return "";
  }
};

const keptApart = 500;

/** One bucket, or one for each value of a field; those that were drawn from longest ago are forgotten first. */
const createPart = ({ each, ...part }: PartLimit): ((body: EgressOptions["body"]) => Bucket) => {
  if (each === undefined) {
    const bucket = createBucket(part);
    return () => bucket;
  }
  const buckets = new Map<string, Bucket>();
  return (body) => {
    const value = fieldOf(body, each);
    const bucket = buckets.get(value) ?? createBucket(part);
    buckets.delete(value);
    buckets.set(value, bucket);
    if (buckets.size > keptApart) buckets.delete(buckets.keys().next().value ?? "");
    return bucket;
  };
};

/** One for all that speak to an account: each client with buckets of its own would get the whole limit. */
export const createThrottle = (limit: RateLimit): Throttle => {
  const whole = createBucket(limit);
  const parts = (limit.within ?? []).map((part) => ({ path: part.path, bucketFor: createPart(part) }));
  return (url, body) => {
    const { pathname } = new URL(url);
    return [...parts.flatMap(({ path, bucketFor }) => (path.test(pathname) ? [bucketFor(body)] : [])), whole];
  };
};

const addressOf = (input: Parameters<WebFetch>[0]): string | URL => (input instanceof Request ? input.url : input);

/** Spreads calls as the vendor wants them, before it has to refuse any. */
export const throttledEgress = (egress: Egress, throttle: Throttle, vendor: string): Egress => {
  const inTurn = async (url: string | URL, { signal, body }: Pick<EgressOptions, "signal" | "body">) => {
    for (const bucket of throttle(url, body)) await takeTurn(bucket, vendor, signal);
  };
  return {
    fetch: async (url, options) => {
      await inTurn(url, options);
      return egress.fetch(url, options);
    },
    open: async (url, options) => {
      await inTurn(url, options);
      return egress.open(url, options);
    },
    asFetch: (options) => {
      const plain = egress.asFetch(options);
      return async (input, init) => {
        await inTurn(addressOf(input), { signal: init?.signal ?? undefined });
        return plain(input, init);
      };
    },
    close: () => Promise.resolve(),
  };
};
