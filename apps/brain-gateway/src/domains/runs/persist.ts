import { setTimeout as delay } from "node:timers/promises";
import { retryDelayMs, retryPolicy } from "@bizosaas/workflows";
import { databaseFaultOf } from "../../platform/http/to-app-error.ts";
import { StaleRunError } from "./record-steps.ts";

/** Nothing becomes of it, however often it is tried. */
const isHopeless = (error: unknown): boolean => error instanceof StaleRunError || databaseFaultOf(error) === "refused";

/** A little patience with our own database, so that what was done outside is not forgotten over it. */
export const persist = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= retryPolicy.maxAttempts || isHopeless(error)) throw error;
      await delay(retryDelayMs(attempt, error, Math.random()));
    }
  }
};
