import { type AppError, isAppError } from "@bizosaas/contracts";

/** One retry layer for a durable step: five attempts within about a minute. */
export const retryPolicy = { maxAttempts: 5, firstDelayMs: 1000, factor: 3, maxDelayMs: 60_000 } as const;

/** True for what may go well the next time: a limit, a timeout, an unreachable or broken other side. */
export const isRetryable = (error: AppError): boolean => error.code === "rate_limited" || error.status >= 500;

/** Exponential with full jitter; never sooner than the other side asked for. `random` is in [0, 1). */
export const retryDelayMs = (attempt: number, error: unknown, random: number): number => {
  const ceiling = Math.min(retryPolicy.firstDelayMs * retryPolicy.factor ** (attempt - 1), retryPolicy.maxDelayMs);
  const askedMs = isAppError(error) ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(Math.round(ceiling * random), Math.min(askedMs, retryPolicy.maxDelayMs));
};
