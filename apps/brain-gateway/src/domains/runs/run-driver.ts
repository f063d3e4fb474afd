import type { RunDriver } from "@bizosaas/workflows";
import type { DriverParts } from "./driver-parts.ts";
import { createDurableStep, createTurnTaker } from "./durable-step.ts";
import { createWaitFollower } from "./follow-waits.ts";
import { createRemember } from "./remember.ts";

/** Somebody asked the run to stand still; it is carried on by an execution of its own. */
export class RunPausedError extends Error {
  override readonly name = "RunPausedError";
}

const unlessPaused = async (asked: Promise<"go" | "pause" | "cancel">): Promise<"go" | "cancel"> => {
  const control = await asked;
  if (control === "pause") throw new RunPausedError();
  return control;
};

/** Binds the interpreter's port to a durable engine and to our own tables. */
export const createRunDriver = (parts: DriverParts): RunDriver => {
  const { run, durable, recorder, memory } = parts;
  const remember = createRemember(parts);
  const followWaits = createWaitFollower(parts, remember);
  return {
    recall: (key) => memory.get(key) ?? null,
    takeTurn: createTurnTaker(parts),
    recordStart: async (happened, starting) => {
      await durable.begin();
      return unlessPaused(recorder.recordStart(happened, starting));
    },
    durableStep: createDurableStep(parts, remember),
    record: recorder.record,
    followWaits: (waits, listener) => unlessPaused(followWaits(waits, listener)),
    rest: durable.rest,
    checkControl: () => unlessPaused(recorder.readControl()),
    now: () => Promise.resolve(run.startedAt.toISOString()),
  };
};
