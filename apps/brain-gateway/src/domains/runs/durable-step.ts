import { setTimeout as delay } from "node:timers/promises";
import { isAppError } from "@bizosaas/contracts";
import { type RunDriver, retryDelayMs, type StepAttempt, stepOfKey, type Turn } from "@bizosaas/workflows";
import type { DriverParts } from "./driver-parts.ts";
import type { Remember } from "./remember.ts";

/** A step's turn among its organization's effects. */
const createEffectTurn = ({ services, ref: { tenantId } }: DriverParts): Turn => {
  const { enter, leave } = services.effectTurns;
  let isHeld = true;
  return {
    leave: () => {
      if (isHeld) leave(tenantId);
      isHeld = false;
    },
    again: async () => {
      await enter(tenantId);
      isHeld = true;
    },
  };
};

/**
 * Steps with effects take turns, organization by organization. Waited for before the write that asks whether the run may go on:
 * who was told to stop meanwhile, or lost the run, does nothing. The engine knows a run that stands in line, so that no message is
 * held up by it.
 */
export const createTurnTaker = (parts: DriverParts): RunDriver["takeTurn"] => {
  const { services, ref, durable } = parts;
  const { hasRoom, enter } = services.effectTurns;
  return () => {
    if (!hasRoom(ref.tenantId))
      return durable
        .begin()
        .then(() => enter(ref.tenantId))
        .then(() => createEffectTurn(parts));
    // There is room, so that the turn is there before this returns.
    void enter(ref.tenantId);
    return createEffectTurn(parts);
  };
};

const toError = (error: unknown) =>
  isAppError(error)
    ? { code: error.code, message: error.message }
    : { code: "internal", message: "Something went wrong on our side." };

/** Tries a step until its work stops throwing; the interpreter decides what is worth another attempt and how often. */
const attemptUntilDone = async <Result>(
  { recorder }: DriverParts,
  key: string,
  work: (attempt: StepAttempt) => Promise<Result>,
  turn: Turn,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work({ attempt, signal: new AbortController().signal });
    } catch (error) {
      turn.leave();
      await recorder.recordFailedAttempt(stepOfKey(key), toError(error));
      await delay(retryDelayMs(attempt, error, Math.random()));
      await turn.again();
    }
  }
};

export const createDurableStep =
  (parts: DriverParts, remember: Remember): RunDriver["durableStep"] =>
  async (key, work, turn, tell) => {
    try {
      const result = await attemptUntilDone(parts, key, work, turn);
      await remember(key, result, () => tell(result));
    } finally {
      turn.leave();
    }
  };
