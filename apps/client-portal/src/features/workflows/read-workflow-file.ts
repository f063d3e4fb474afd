import type { WorkflowDefinition } from "@bizosaas/contracts";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The definition in a file's text: alone, or as the draft of a workflow. Null for what is none; the gateway reads it closely. */
export const readWorkflowFile = (text: string): WorkflowDefinition | null => {
  const whole = parse(text);
  const held = isRecord(whole) ? [whole, whole["draft"], whole["definition"]] : [];
  const found = held.find((each) => isRecord(each) && Array.isArray(each["nodes"]) && Array.isArray(each["edges"]));
  if (!isRecord(found)) return null;
  const { nodes, edges } = found;
  return { schemaVersion: 1, nodes, edges } as WorkflowDefinition;
};
