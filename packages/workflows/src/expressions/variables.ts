import type { JsonObject, JsonValue } from "@bizosaas/contracts";

/** What an expression may read. `steps` holds the outputs of the nodes that ran before, by node id. */
export type Variables = {
  trigger: JsonValue;
  steps: JsonObject;
  /** The item that a loop is at, or a filter looks at; null elsewhere. */
  item?: JsonValue;
  /** What happened, to the condition of a step that waits for it; null elsewhere. */
  event?: JsonValue;
  /** `resumeUrls`: the one-time address of each step that waits to be called, by its id. */
  run: { id: string; startedAt: string; resumeUrls?: Record<string, string> };
  workflow: { id: string; name: string };
};

export const variableNames = ["trigger", "steps", "item", "run", "workflow"] as const;

/** What conditions may read that are asked when something happens; null to all others. */
export const eventName = "event";
