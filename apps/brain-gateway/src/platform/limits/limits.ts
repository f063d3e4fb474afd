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
  /** Sentences an hour that one organization has drafted or changed a workflow by. */
  draftingsPerHour: number;
};

export type Limits = {
  takeTenant: (tenantId: string) => Promise<void>;
  takeKey: (keyId: string) => Promise<void>;
  takeAddress: (address: string) => Promise<void>;
  takePublic: (operation: string, address: string) => Promise<void>;
  takeDrafting: (tenantId: string) => Promise<void>;
};

type Sentence = string | ((minutesToWait: number) => string);

const createLimit = (name: string, points: number, sentence: Sentence, metrics: Metrics, seconds = 60) => {
  const limiter = new RateLimiterMemory({ points, duration: seconds, keyPrefix: name });
  return async (key: string): Promise<void> => {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      metrics.limited.inc({ limit: name });
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      const said = typeof sentence === "string" ? sentence : sentence(Math.ceil(retryAfterSeconds / 60));
      throw new AppError("rate_limited", said, { retryAfterSeconds });
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
  const takeDrafting = createLimit(
    "drafting",
    config.draftingsPerHour,
    (minutes) =>
      `Your organization has had ${config.draftingsPerHour} workflows drafted within an hour, which is the most. The next can start in ${minutes} min.`,
    metrics,
    3600,
  );
  return {
    takeTenant,
    takeKey,
    takeAddress,
    takePublic: (operation, address) => takePublic(`${operation} ${address}`),
    takeDrafting,
  };
};
