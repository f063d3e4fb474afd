import { JsonObject } from "@bizosaas/contracts";
import { z } from "zod";
import { hashOf } from "../../platform/http/hash-of.ts";

/** How long a proposal waits, and how long an accepted rule holds. */
export const proposalDays = 30;
export const ruleDays = 90;
/** What a rule lets through in a day unless whoever accepts it says otherwise. */
export const usualPerDay = 20;

/** A write as an approval asked for it. */
export type AskedWrite = {
  nodeId: string;
  stepName: string;
  tool: string;
  connectionId: string | null;
  arguments: unknown;
  argumentsHash: string | null;
};

export const RuleWrite = z.object({
  nodeId: z.string(),
  stepName: z.string(),
  tool: z.string(),
  connectionId: z.string(),
  /** Must be equal, and there. */
  fixed: JsonObject,
  /** May be any; a field in neither may not be there at all. */
  free: z.array(z.string()),
});
export type RuleWrite = z.infer<typeof RuleWrite>;
export const RuleWrites = z.array(RuleWrite).min(1);

const valuesOf = (write: AskedWrite): JsonObject | null => {
  const parsed = JsonObject.safeParse(write.arguments);
  return write.argumentsHash !== null && parsed.success ? parsed.data : null;
};

const isSamePlace = (one: Omit<RuleWrite, "fixed" | "free" | "stepName">, other: AskedWrite): boolean =>
  one.nodeId === other.nodeId && one.tool === other.tool && one.connectionId === other.connectionId;

const isEqual = (one: unknown, other: unknown): boolean => hashOf(one) === hashOf(other);

const learnWrite = (first: AskedWrite, all: readonly AskedWrite[]): RuleWrite | null => {
  const { nodeId, stepName, tool, connectionId } = first;
  const seen = all.map(valuesOf);
  const [values] = seen;
  if (connectionId === null || !values) return null;
  const place = { nodeId, tool, connectionId };
  const names = Object.keys(values).sort();
  const isAlike = seen.every((each) => each && isEqual(Object.keys(each).sort(), names));
  if (!isAlike || !all.every((each) => isSamePlace(place, each))) return null;
  const isFixed = (name: string) => seen.every((each) => isEqual(each?.[name], values[name]));
  const fixed = Object.fromEntries(Object.entries(values).filter(([name]) => isFixed(name)));
  if (Object.keys(fixed).length === 0) return null;
  return { ...place, stepName, fixed, free: names.filter((name) => !isFixed(name)) };
};

/**
 * The narrowest rule that would have let all of these through: the very same steps, actions and connections, with every
 * value that never differed. Null where something was not known, a field came and went, or nothing at all was the same.
 */
export const learnRule = (approvals: readonly (readonly AskedWrite[])[]): RuleWrite[] | null => {
  const [first = []] = approvals;
  if (first.length === 0 || approvals.some((writes) => writes.length !== first.length)) return null;
  const learned = first.map((write) => {
    const all = approvals.flatMap((writes) => writes.find(({ nodeId }) => nodeId === write.nodeId) ?? []);
    return all.length === approvals.length ? learnWrite(write, all) : null;
  });
  return learned.every((write) => write !== null) ? learned : null;
};

const isLetThrough = ({ fixed, free, ...place }: RuleWrite, write: AskedWrite): boolean => {
  const values = valuesOf(write);
  if (!values || !isSamePlace(place, write)) return false;
  const names = Object.keys(values);
  const expected = [...Object.keys(fixed), ...free];
  return (
    names.length === expected.length &&
    names.every((name) => expected.includes(name)) &&
    Object.entries(fixed).every(([name, value]) => isEqual(values[name], value))
  );
};

/** Whether a rule lets through all that an approval asks for; one write that it does not know is one too many. */
export const matchesRule = (rule: readonly RuleWrite[], writes: readonly AskedWrite[]): boolean =>
  rule.length === writes.length &&
  rule.every((bound) => writes.some((write) => write.nodeId === bound.nodeId && isLetThrough(bound, write)));

/** Equal for rules that bind the same; names of steps don't count. */
export const shapeOf = (workflowId: string, nodeId: string, writes: readonly RuleWrite[]): string =>
  hashOf([workflowId, nodeId, writes.map(({ stepName: _, ...bound }) => bound)]);
