import type { JsonObject, JsonValue } from "@bizosaas/contracts";

/** What an expression may read. `steps` holds the outputs of the nodes that ran before, by node id. */
export type Variables = {
  trigger: JsonValue;
  steps: JsonObject;
  /** The item that a loop is at, or a filter looks at; null elsewhere. */
  item?: JsonValue;
  run: { id: string; startedAt: string };
  workflow: { id: string; name: string };
};

export const variableNames = ["trigger", "steps", "item", "run", "workflow"] as const;
