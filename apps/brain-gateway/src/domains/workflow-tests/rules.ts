import { AppError, type JsonValue, sumCosts, testLimits } from "@bizosaas/contracts";
import { underWayWithin } from "../../platform/events/under-way.ts";

export const { staleMs, isUnderWay } = underWayWithin(testLimits.seconds);

/** Tests of one organization that may be under way at once. */
export const testsAtOnce = 5;

/** What of a value is kept for a step; more can't be looked at, nor used by the next step. */
export const keptLength = 256_000;

/** What of a value a page is sent. */
export const shownLength = 100_000;
/** What of all values together a page is sent. */
export const shownTotal = 1_500_000;

export const lengthOf = (value: JsonValue): number => JSON.stringify(value).length;

export const brokenOff = {
  code: "unavailable",
  message: "The test was broken off, because the service stopped. Start it again.",
} as const;

export const timedOut = {
  code: "upstream_timeout",
  message: `The test was stopped after ${testLimits.seconds} seconds. Test a shorter part, or pin what takes long.`,
} as const;

/** Keeps what a test asks of models within what its person was told. */
export const createAiPurse = () => {
  let calls = 0;
  let costMicros: number | null = 0;
  return {
    take: (): void => {
      if (calls >= testLimits.aiCalls || (costMicros ?? 0) >= testLimits.costMicros) {
        throw new AppError(
          "budget_exceeded",
          `A test asks models at most ${testLimits.aiCalls} times and for about $${testLimits.costMicros / 1_000_000}. Pin the answers you have.`,
        );
      }
      calls += 1;
    },
    pay: (cost: number | null): void => {
      costMicros = sumCosts([costMicros, cost]);
    },
    spent: () => ({ aiCalls: calls, costMicros }),
  };
};
export type AiPurse = ReturnType<typeof createAiPurse>;
