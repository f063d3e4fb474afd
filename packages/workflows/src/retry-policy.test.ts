import { AppError } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { isRetryable, ownPolicy, retryDelayMs, stepPolicyOf, withinTime } from "./retry-policy.ts";

const { signal } = new AbortController();

it("tries five times and for as long as it takes, unless a workflow says otherwise", () => {
  expect(stepPolicyOf(null, null)).toEqual({ maxAttempts: 5, timeoutMs: null });
  expect(stepPolicyOf(0, 1)).toEqual({ maxAttempts: 1, timeoutMs: 1000 });
  expect(stepPolicyOf(10, 3600)).toEqual({ maxAttempts: 11, timeoutMs: 3_600_000 });
});

it("tries a step as it says itself, and else as its workflow does", () => {
  const policy = stepPolicyOf(3, 60);
  expect(ownPolicy(policy, undefined)).toEqual(policy);
  expect(ownPolicy(policy, { retries: 0 })).toEqual({ maxAttempts: 1, timeoutMs: 60_000 });
  expect(ownPolicy(policy, { timeoutSeconds: 2 })).toEqual({ maxAttempts: 4, timeoutMs: 2000 });
});

it("takes a step that was too slow for one that may be quicker the next time, and tells its work to stop", async () => {
  const seen: AbortSignal[] = [];
  const work = withinTime(signal, 5, (own) => {
    seen.push(own);
    return new Promise<never>(() => {});
  });
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "upstream_timeout", message: expect.stringContaining("0.005 s") });
  expect(isRetryable(error as AppError)).toBe(true);
  expect(seen[0]?.aborted).toBe(true);
});

it("leaves work that is in time as it is, its failures too", async () => {
  expect(await withinTime(signal, 1000, async () => "done")).toBe("done");
  expect(await withinTime(signal, null, async () => "done")).toBe("done");
  await expect(withinTime(signal, 1000, () => Promise.reject(new AppError("not_found", "Gone.")))).rejects.toThrow(
    "Gone.",
  );
});

it("asks again for nothing that was too large to be taken, and for whatever failed otherwise on the other side", () => {
  expect(isRetryable(new AppError("upstream_too_large", "Too large."))).toBe(false);
  expect(isRetryable(new AppError("invalid_input", "Wrong."))).toBe(false);
  for (const code of ["upstream_failed", "upstream_timeout", "unavailable", "rate_limited", "internal"] as const)
    expect(isRetryable(new AppError(code, "Not now."))).toBe(true);
});

it("waits no longer than a minute between attempts, whatever the other side asks", () => {
  const asked = new AppError("rate_limited", "Slow down.", { retryAfterSeconds: 600 });
  expect([1, 2, 5, 11].map((attempt) => retryDelayMs(attempt, null, 0.999))).toEqual([999, 2997, 59_940, 59_940]);
  expect(retryDelayMs(1, asked, 0)).toBe(60_000);
});
