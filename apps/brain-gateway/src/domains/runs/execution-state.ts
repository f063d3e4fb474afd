import { JsonObject } from "@bizosaas/contracts";
import { z } from "zod";

/** What a run had come to when it was carried on; by `stepIdOf` of each step. */
export const ExecutionState = z.object({
  /** The last attempt so far, and whether the step is done with it. */
  steps: z.record(z.string(), z.object({ attempt: z.int(), isDone: z.boolean() })),
  used: z.object({ inputTokens: z.int(), outputTokens: z.int(), costMicros: z.int().nullable() }),
  /** Step keys whose waits ended while nobody waited: approvals that were decided, calls and events that came, runs that are over. */
  decided: z.array(z.string()),
});
export type ExecutionState = z.infer<typeof ExecutionState>;

/** What single steps are given instead of their own input, by `stepIdOf`. */
export const ExecutionInputs = z.record(z.string(), JsonObject);
export type ExecutionInputs = z.infer<typeof ExecutionInputs>;

export const nothingBefore: ExecutionState = {
  steps: {},
  used: { inputTokens: 0, outputTokens: 0, costMicros: 0 },
  decided: [],
};
