import type { StepRecord } from "@bizosaas/workflows";

const finished: ReadonlySet<string> = new Set(["succeeded", "failed", "cancelled"]);

/** What a step cost: nothing unless it asked a model, null where that model's price is unknown. */
export const costOfStep = ({ usage, costMicros }: Pick<StepRecord, "usage" | "costMicros">): number | null =>
  costMicros ?? (usage ? null : 0);

export const isFinished = (status: string): boolean => finished.has(status);

/** Rung when a run has answered its webhook's caller, or never will. */
export const responseTopic = "response";
