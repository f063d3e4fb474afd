import { AppError, isAppError } from "@bizosaas/contracts";
import { callFailure } from "./call-failure.ts";
import type { EgressCall, EgressConfig, EgressOptions } from "./egress.ts";

/** One call's clock, cancellation and metric; `finish` is safe to call twice. */
export const startCall = (host: string, options: EgressOptions, timeoutMs: number, onCall: EgressConfig["onCall"]) => {
  const startedAt = performance.now();
  const controller = new AbortController();
  const call: EgressCall = {
    host,
    method: (options.method ?? "GET").toUpperCase(),
    status: null,
    outcome: "ok",
    durationMs: 0,
    bytes: 0,
    redirects: 0,
  };
  const cancel = () => controller.abort(options.signal?.reason);
  const timer = setTimeout(
    () =>
      controller.abort(new AppError("upstream_timeout", `${host} didn't answer within ${timeoutMs / 1000} seconds.`)),
    timeoutMs,
  );
  if (options.signal?.aborted) cancel();
  options.signal?.addEventListener("abort", cancel, { once: true });
  let isFinished = false;
  const finish = (outcome: EgressCall["outcome"]) => {
    if (isFinished) return;
    isFinished = true;
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", cancel);
    onCall?.({ ...call, outcome, durationMs: performance.now() - startedAt });
  };
  /** The error as the caller should see it: its own reason when it cancelled, a sentence otherwise. */
  const failureOf = (error: unknown): unknown => {
    if (options.signal?.aborted) return options.signal.reason;
    return callFailure(controller.signal.aborted ? controller.signal.reason : error, host);
  };
  const fail = (error: unknown): unknown => {
    const failure = failureOf(error);
    finish(isAppError(failure) ? failure.code : "cancelled");
    return failure;
  };
  return { call, signal: controller.signal, finish, fail };
};

export type RunningCall = ReturnType<typeof startCall>;
