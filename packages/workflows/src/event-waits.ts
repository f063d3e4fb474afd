import type { JsonValue } from "@bizosaas/contracts";
import { compileExpression } from "./expressions/expression.ts";
import type { EventCondition, EventSource } from "./node-spec.ts";
import { isWatchedEvent, type ResourceEvent } from "./trigger-matching.ts";

export const waitCallKind = "flow.wait_call";
/** The exit of a wait whose time was over first. */
export const timedOutPort = "timed-out";

const isScalar = (value: JsonValue): value is string | number | boolean => value !== null && typeof value !== "object";

/** `1042` in a form and `"1042"` in a body mean the same to whoever compares them. */
const isSame = (left: JsonValue, right: JsonValue): boolean =>
  isScalar(left) && isScalar(right) ? String(left) === String(right) : JSON.stringify(left) === JSON.stringify(right);

const nothing = { trigger: null, steps: {}, run: { id: "", startedAt: "" }, workflow: { id: "", name: "" } };

/** Whether what happened is what is waited for. An expression that can't be computed from it says no. */
export const holdsFor = ({ matches, equals }: EventCondition, event: JsonValue): boolean => {
  if (matches === null) return true;
  try {
    const value = compileExpression(matches).evaluate({ ...nothing, event });
    return equals === null ? value === true : isSame(value, equals);
  } catch {
    return false;
  }
};

/** Whether a change is one that a step waits for: at its connection, of its record where it names one, as it asks. */
export const fitsEvent = (
  source: EventSource,
  condition: EventCondition,
  { happened, event }: { happened: ResourceEvent; event: JsonValue },
): boolean => {
  if (source.type !== "change" || !isWatchedEvent(source, happened)) return false;
  return (source.externalId ?? happened.externalId) === happened.externalId && holdsFor(condition, event);
};
