import { AppError, type ErrorCode, isAppError, type NodePolicy } from "@bizosaas/contracts";

/** One retry layer for a durable step: five attempts within about a minute. */
export const retryPolicy = { maxAttempts: 5, firstDelayMs: 1000, factor: 3, maxDelayMs: 60_000 } as const;

/** How the steps of a run are tried: how often in all, and for how long each time. */
export type StepPolicy = { maxAttempts: number; timeoutMs: number | null };

export const usualPolicy: StepPolicy = { maxAttempts: retryPolicy.maxAttempts, timeoutMs: null };

/** What a workflow sets for its steps; null: as usual. */
export const stepPolicyOf = (retries: number | null, timeoutSeconds: number | null): StepPolicy => ({
  maxAttempts: retries === null ? usualPolicy.maxAttempts : retries + 1,
  timeoutMs: timeoutSeconds === null ? usualPolicy.timeoutMs : timeoutSeconds * 1000,
});

/** The same for one step, which may say otherwise. */
export const ownPolicy = (policy: StepPolicy, own: NodePolicy | undefined): StepPolicy => ({
  maxAttempts: own?.retries === undefined ? policy.maxAttempts : own.retries + 1,
  timeoutMs: own?.timeoutSeconds === undefined ? policy.timeoutMs : own.timeoutSeconds * 1000,
});

/** What an answer is too large for today it is too large for tomorrow, and what was asked for may have been done. */
const finalCodes: ReadonlySet<ErrorCode> = new Set(["upstream_too_large"]);

/** True for what may go well the next time: a limit, a timeout, an unreachable or broken other side. */
export const isRetryable = ({ code, status }: AppError): boolean =>
  code === "rate_limited" || (status >= 500 && !finalCodes.has(code));

/** Exponential with full jitter; never sooner than the other side asked for. `random` is in [0, 1). */
export const retryDelayMs = (attempt: number, error: unknown, random: number): number => {
  const ceiling = Math.min(retryPolicy.firstDelayMs * retryPolicy.factor ** (attempt - 1), retryPolicy.maxDelayMs);
  const askedMs = isAppError(error) ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(Math.round(ceiling * random), Math.min(askedMs, retryPolicy.maxDelayMs));
};

const tooLong = (timeoutMs: number): AppError =>
  new AppError("upstream_timeout", `The step took longer than it may: ${timeoutMs / 1000} s.`);

/** Does work that is told by its signal when its time is up; from then on nobody waits for it. */
export const withinTime = async <Result>(
  signal: AbortSignal,
  timeoutMs: number | null,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  if (timeoutMs === null) return work(signal);
  const late = Promise.withResolvers<never>();
  const ending = new AbortController();
  const timer = setTimeout(() => {
    late.reject(tooLong(timeoutMs));
    ending.abort();
  }, timeoutMs);
  try {
    return await Promise.race([work(AbortSignal.any([signal, ending.signal])), late.promise]);
  } finally {
    clearTimeout(timer);
  }
};
