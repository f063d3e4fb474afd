import { setTimeout as delay } from "node:timers/promises";
import { retryDelayMs, retryPolicy } from "@bizosaas/workflows";
import { StaleRunError } from "./record-steps.ts";

/** A little patience with our own database, so that what was done outside is not forgotten over it. */
export const persist = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= retryPolicy.maxAttempts || error instanceof StaleRunError) throw error;
      await delay(retryDelayMs(attempt, error, Math.random()));
    }
  }
};
