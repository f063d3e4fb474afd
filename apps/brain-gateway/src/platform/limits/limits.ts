import { AppError } from "@bizosaas/contracts";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Metrics } from "../telemetry/metrics.ts";

export type LimitsConfig = {
  /** Calls a minute of one organization, over all its people. */
  tenantPerMinute: number;
  /** Calls a minute of one API key. */
  keyPerMinute: number;
  /** Calls a minute without a valid sign-in, per address. */
  addressPerMinute: number;
  /** Calls a minute of one public operation (sign-up, an invitation), per address. */
  publicPerMinute: number;
};

export type Limits = {
  takeTenant: (tenantId: string) => Promise<void>;
  takeKey: (keyId: string) => Promise<void>;
  takeAddress: (address: string) => Promise<void>;
  takePublic: (operation: string, address: string) => Promise<void>;
};

const createLimit = (name: string, points: number, sentence: string, metrics: Metrics) => {
  const limiter = new RateLimiterMemory({ points, duration: 60, keyPrefix: name });
  return async (key: string): Promise<void> => {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      metrics.limited.inc({ limit: name });
      throw new AppError("rate_limited", sentence, {
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  };
};

/** Counts in this process: with several API processes each allows its share. */
export const createLimits = (config: LimitsConfig, metrics: Metrics): Limits => {
  const slowDown = "Too many requests. Wait a moment and try again.";
  const takeTenant = createLimit(
    "tenant",
    config.tenantPerMinute,
    "Your organization sends too many requests. Wait a moment and try again.",
    metrics,
  );
  const takeKey = createLimit(
    "api_key",
    config.keyPerMinute,
    "This API key sends too many requests. Wait a moment and try again.",
    metrics,
  );
  const takeAddress = createLimit("address", config.addressPerMinute, slowDown, metrics);
  const takePublic = createLimit("public", config.publicPerMinute, slowDown, metrics);
  return {
    takeTenant,
    takeKey,
    takeAddress,
    takePublic: (operation, address) => takePublic(`${operation} ${address}`),
  };
};
