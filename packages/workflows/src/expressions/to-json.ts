import type { JsonValue } from "@bizosaas/contracts";
import { charge } from "./evaluation-budget.ts";

const maxDepth = 64;

const numberOf = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError("The result is not a number (was something divided by zero?).");
  // JSON knows no minus zero; a replay must see what the first time saw.
  return value === 0 ? 0 : value;
};

const entriesOf = (value: object): [string, unknown][] =>
  value instanceof Map ? [...value].map(([key, part]) => [String(key), part]) : Object.entries(value);

const objectOf = (value: object, depth: number): JsonValue => {
  const isPlain =
    value instanceof Map || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
  if (!isPlain) return textOf(value);
  const result: Record<string, JsonValue> = {};
  for (const [key, part] of entriesOf(value)) {
    if (key !== "__proto__") result[key] = toJson(part, depth + 1);
  }
  return result;
};

/** Durations and unsigned numbers have a text form; CEL's types and the like have none that means anything. */
const textOf = (value: object): JsonValue => {
  const primitive: unknown = value.valueOf();
  if (typeof primitive === "bigint") return Number(primitive);
  if (value.constructor.name === "Duration") return String(value);
  throw new RangeError("The result is neither text, a number, a list nor a map.");
};

/** Turns what CEL computes into JSON: whole numbers within 2^53 as numbers, times as ISO text. */
export const toJson = (value: unknown, depth = 0): JsonValue => {
  charge(1);
  if (depth > maxDepth) throw new RangeError("The result is nested too deeply.");
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return numberOf(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (Array.isArray(value)) return value.map((part) => toJson(part, depth + 1));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return objectOf(value, depth);
  throw new RangeError("The result is neither text, a number, a list nor a map.");
};
